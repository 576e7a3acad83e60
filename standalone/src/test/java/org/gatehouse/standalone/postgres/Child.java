package org.gatehouse.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** A real process of its own that starts the database, writes a row, says so and waits. */
final class Child implements AutoCloseable {

    private static final String WRITTEN = "row is committed";

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** The process side. */
    static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (var connection = Logins.connect(database.owner());
                var sql = connection.createStatement()) {
            sql.execute("create table if not exists kept (line text)");
            sql.execute("insert into kept values ('" + arguments[1] + "')");
        }
        LoggerFactory.getLogger(Child.class).info(WRITTEN);
        new CountDownLatch(1).await();
    }

    static Child launch(Path data, String line) throws IOException {
        return new Child(
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Child.class.getName(),
                                        data.toString(),
                                        line))
                        .redirectErrorStream(true)
                        .start());
    }

    /** Waits until the row is committed. */
    Child ready() throws IOException {
        return says(WRITTEN);
    }

    /** Waits for a line that holds these words. */
    Child says(String words) throws IOException {
        var line = process.inputReader().readLine();
        while (line != null && !line.contains(words)) {
            line = process.inputReader().readLine();
        }
        assertThat(line).as("the child never said: " + words).isNotNull();
        return this;
    }

    /** Returns what was printed by a process that ends by itself. */
    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
