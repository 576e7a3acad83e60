package org.gatehouse.standalone.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatehouse.platform.testing.TestDatabase;

/** One database, one issuer, one master key, and as many processes as a test starts. */
final class Installation implements AutoCloseable {

    static final UUID ADMINISTRATOR = UUID.fromString("01900000-0000-7000-8000-0000000000ad");

    private final TestDatabase database;
    private final Path directory;
    private final TestIssuer issuer = new TestIssuer();
    private final Collection<ServerProcess> processes = new ConcurrentLinkedQueue<>();

    /**
     * @param directory for the master key
     */
    Installation(TestDatabase database, Path directory) {
        this.database = database;
        this.directory = directory;
    }

    /** Each side brings its own schemas, so the first process of each is told who owns them. */
    ServerProcess launchFirst(Side side) {
        var owner = database.asOwner();
        return launch(
                side,
                "--gatehouse.database.owner.username=" + owner.username(),
                "--gatehouse.database.owner.password=" + owner.password());
    }

    ServerProcess launch(Side side, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri());
        return launch(side, 0, arguments);
    }

    /**
     * One that is not told of the issuer.
     *
     * @param port 0 for any
     */
    ServerProcess launch(Side side, int port, List<String> more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + side.login(),
                                "--spring.datasource.password=" + TestDatabase.password(),
                                "--gatehouse.security.administrators=" + ADMINISTRATOR,
                                "--gatehouse.keys.master=" + directory.resolve("master-key.json")));
        arguments.addAll(more);
        var process = ServerProcess.launch(side.jar(), port, arguments);
        processes.add(process);
        return process;
    }

    TestIssuer issuer() {
        return issuer;
    }

    String administrator() {
        return token(ADMINISTRATOR);
    }

    String token(UUID user) {
        return issuer.token(user);
    }

    @Override
    public void close() {
        processes.forEach(ServerProcess::close);
        issuer.close();
    }
}
