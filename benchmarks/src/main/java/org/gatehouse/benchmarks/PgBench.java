package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL itself can commit: one event-shaped row after the other, by pgbench. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private static final String ROW =
            """
            insert into bench.event
                (stream, sequence, event_id, recorded_at, name, revision, payload, metadata)
            values (gen_random_uuid(), 0, gen_random_uuid(), now(), 'groups.MemberJoined', 1,
                decode(repeat('7b', 320), 'hex'), decode(repeat('7b', 420), 'hex'));
            """;

    private final Optional<Path> program;
    private final Path script;
    private final Connection connection;

    /** How to reach the database as its owner. */
    record Connection(String host, int port, String database, String user, String password) {}

    PgBench(JdbcTemplate owner, Connection connection, Path directory) throws IOException {
        this.connection = connection;
        this.program =
                List.of("/usr/bin/pgbench", "/usr/lib/postgresql/15/bin/pgbench").stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        script = directory.resolve("pgbench.sql");
        Files.writeString(script, ROW);
        owner.execute("create schema if not exists bench");
        owner.execute("drop table if exists bench.event");
        owner.execute("create table bench.event (like events.event including all)");
    }

    /** Commits per second, or empty where pgbench is not installed. */
    Optional<Double> run(int clients, int seconds) throws IOException, InterruptedException {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var builder =
                new ProcessBuilder(
                        program.get().toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        script.toString(),
                        "-h",
                        connection.host(),
                        "-p",
                        Integer.toString(connection.port()),
                        "-U",
                        connection.user(),
                        connection.database());
        builder.environment().put("PGPASSWORD", connection.password());
        builder.redirectErrorStream(true);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        return Optional.of(Double.parseDouble(tps.group(1)));
    }
}
