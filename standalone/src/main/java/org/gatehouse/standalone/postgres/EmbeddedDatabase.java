package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.gatehouse.platform.database.DatabaseOwner;
import org.springframework.util.FileSystemUtils;

/** The database {@code gatehouse} on a PostgreSQL server that lives and ends with this process. */
final class EmbeddedDatabase implements AutoCloseable {

    private final DataDirectory data;
    private final Passwords passwords;
    private final Server server;

    private EmbeddedDatabase(DataDirectory data, Passwords passwords, Server server) {
        this.data = data;
        this.passwords = passwords;
        this.server = server;
    }

    /**
     * Starts the server on what earlier starts wrote, however they ended.
     *
     * @throws DataDirectoryInUse while another start on the directory runs
     */
    static EmbeddedDatabase start(Path location) throws IOException, SQLException {
        var data = DataDirectory.open(location);
        try {
            return start(data);
        } catch (IOException | SQLException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataDirectory data) throws IOException, SQLException {
        var passwords = new Passwords(data.resolve("passwords"));
        var directory = data.resolve("postgres");
        if (Files.notExists(directory)) {
            initialise(directory, data, passwords);
        } else if (!passwords.know(Roles.SUPERUSER)) {
            throw new IllegalStateException(
                    "The passwords of " + directory + " are gone: restore both from one backup.");
        }
        var server = Server.start(directory, data, passwords);
        try (var superuser = server.connectAsSuperuser()) {
            new Roles(passwords).establish(superuser);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
        return new EmbeddedDatabase(data, passwords, server);
    }

    /** Made beside its place and then moved: a killed first start leaves nothing that starts. */
    private static void initialise(Path directory, DataDirectory data, Passwords passwords)
            throws IOException {
        var unfinished = data.resolve("postgres.unfinished");
        new Postmaster(unfinished).stop();
        FileSystemUtils.deleteRecursively(unfinished);
        Server.start(unfinished, data, passwords).close();
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns the login that migrates. */
    DatabaseOwner owner() throws IOException {
        return new DatabaseOwner(url(), Roles.OWNER, passwords.of(Roles.OWNER));
    }

    /** Returns the login that serves requests, a member of both sides' roles. */
    EmbeddedConnectionDetails runtime() throws IOException {
        return new EmbeddedConnectionDetails(url(), Roles.RUNTIME, passwords.of(Roles.RUNTIME));
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true&requireAuth=scram-sha-256"
                .formatted(server.port(), Roles.DATABASE);
    }

    /** Disconnects whoever is left, stops the server, then lets go of the directory. */
    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            data.close();
        }
    }
}
