package org.gatehouse.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatehouse.platform.database.DatabaseOwner;
import org.gatehouse.platform.database.DatabaseSession;
import org.gatehouse.platform.database.Migrations;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server that one test may set up wrongly, or let crash. */
final class OwnServer implements AutoCloseable {

    private static final String PASSWORD = "only-for-tests";

    private final Path data;
    private final EmbeddedPostgres postgres;

    private OwnServer(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /**
     * @param port 0: any that is free
     */
    static OwnServer start(Path data, int port, Map<String, String> settings) throws IOException {
        var server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1");
        if (port != 0) {
            server.setPort(port);
        }
        settings.forEach(server::setServerConfig);
        return new OwnServer(data, server.start());
    }

    int port() {
        return postgres.getPort();
    }

    OwnServer migrated() throws IOException {
        var superuser = new JdbcTemplate(postgres.getPostgresDatabase());
        superuser.execute(new ClassPathResource("db/roles.sql").getContentAsString(UTF_8));
        superuser.execute("create role log_owner login password '" + PASSWORD + "'");
        superuser.execute(
                "create role log_command login password '%s' in role gatehouse_command"
                        .formatted(PASSWORD));
        superuser.execute("create database log owner log_owner");
        new Migrations(List.of("events"))
                .run(
                        new DatabaseOwner(url(), "log_owner", PASSWORD),
                        new DriverManagerDataSource());
        return this;
    }

    /** A pool of the command side's login; outlives a crash of the server. */
    HikariDataSource command() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername("log_command");
        pool.setPassword(PASSWORD);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        DatabaseSession.settings(pool);
        return pool;
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/log".formatted(port());
    }

    /** Stops at once, as a power cut would: what was not yet written is lost. */
    void crash() throws IOException, InterruptedException {
        var postmaster = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim();
        var process = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
        process.onExit().join();
        close();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
