package org.gatehouse.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** One run of a PostgreSQL server, from what a predecessor left behind to a clean stop. */
final class Server implements AutoCloseable {

    /** Includes the replay of the log after a crash; an ordinary start takes about a second. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

    /** The library switches durability off for tests; what is said here comes later and wins. */
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("max_connections", "100"),
                    Map.entry("max_prepared_transactions", "0"),
                    Map.entry("shared_buffers", "256MB"),
                    Map.entry("jit", "off"),
                    // What is asked most fits into memory: an index is cheaper than reading all.
                    Map.entry("random_page_cost", "1.1"),
                    // Statements and error details hold personal data: they stay out of the log.
                    Map.entry("log_min_error_statement", "panic"),
                    Map.entry("log_error_verbosity", "terse"));

    /**
     * Passed on to {@code initdb}, whatever the library calls them: no connection is ever trusted,
     * and the order of texts does not change with the operating system.
     */
    private static final Map<String, String> INITDB_OPTIONS =
            Map.of(
                    "auth-host", "scram-sha-256",
                    "auth-local", "scram-sha-256",
                    "locale", "C",
                    "locale-provider", "builtin",
                    "builtin-locale", "C.UTF-8");

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;

    private Server(EmbeddedPostgres server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /** Starts the server of a directory inside of {@code data}; an empty one is filled first. */
    static Server start(Path directory, DataDirectory data, Passwords passwords)
            throws IOException {
        var postmaster = new Postmaster(directory);
        postmaster.stop();
        var builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                        .setDataDirectory(directory)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(LONGEST_RECOVERY)
                        .setPort(data.port())
                        .setLocaleConfig("pwfile", passwords.fileOf(Roles.SUPERUSER).toString())
                        .setConnectConfig("password", passwords.of(Roles.SUPERUSER))
                        // Whoever else answers on this port is not told the password.
                        .setConnectConfig("requireAuth", "scram-sha-256");
        INITDB_OPTIONS.forEach(builder::setLocaleConfig);
        SETTINGS.forEach(builder::setServerConfig);
        try {
            return new Server(builder.start(), postmaster);
        } catch (IOException | RuntimeException e) {
            postmaster.stop();
            throw new IOException("PostgreSQL did not start in " + directory, e);
        }
    }

    int port() {
        return server.getPort();
    }

    Connection connectAsSuperuser() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
        // The library waits for five seconds only; a last checkpoint may take longer.
        postmaster.stop();
    }
}
