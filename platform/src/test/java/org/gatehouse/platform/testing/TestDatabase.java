package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gatehouse.platform.database.DatabaseOwner;
import org.gatehouse.platform.database.DatabaseSession;
import org.gatehouse.platform.database.Migrations;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real PostgreSQL for tests: one server per test run, and for each test class a database of its
 * own, copied from one that the production scripts have migrated. Register it as a static
 * extension.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final String PASSWORD = "only-for-tests";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> TEMPLATES = new HashSet<>();

    private final List<String> schemas;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private String name = "";
    private int depth;

    private TestDatabase(List<String> schemas) {
        this.schemas = schemas;
    }

    /** With the given schemas migrated, in that order. */
    public static TestDatabase with(String... schemas) {
        return new TestDatabase(List.of(schemas));
    }

    /** For a context that outlives a test class: made at once, and dropped with the server. */
    public static TestDatabase create(String... schemas) {
        var database = with(schemas);
        database.create();
        return database;
    }

    /**
     * What a context needs to use it and to migrate it.
     *
     * @param login as in {@link #pool}
     */
    public Map<String, Object> settings(String login) {
        var owner = asOwner();
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", login,
                "spring.datasource.password", PASSWORD,
                "gatehouse.database.owner.username", owner.username(),
                "gatehouse.database.owner.password", owner.password());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (depth++ == 0) { // a nested class shares the database of the outer one
            create();
        }
    }

    private void create() {
        name = "test_" + COUNT.incrementAndGet();
        var template = "template_" + String.join("_", schemas);
        synchronized (TEMPLATES) {
            if (TEMPLATES.add(template)) {
                superuser("postgres").execute("create database " + template + " owner test_owner");
                new Migrations(schemas)
                        .run(
                                new DatabaseOwner(url(template), "test_owner", PASSWORD),
                                new DriverManagerDataSource());
            }
            superuser("postgres")
                    .execute(
                            "create database %s owner test_owner template %s"
                                    .formatted(name, template));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (--depth > 0) {
            return;
        }
        pools.forEach(HikariDataSource::close);
        pools.clear();
        superuser("postgres").execute("drop database " + name + " with (force)");
    }

    /** Whether a class, or one nested in it, is being run on it. */
    public boolean isInUse() {
        return depth > 0;
    }

    /** A pool of the command side's login. */
    public HikariDataSource command() {
        return pool("test_command", 40);
    }

    /** A pool of the query side's login. */
    public HikariDataSource query() {
        return pool("test_query", 20);
    }

    /** A pool of the identity provider's login. */
    public HikariDataSource provider() {
        return pool("test_provider", 20);
    }

    /** A pool of a login that may do what both sides and the provider may. */
    public HikariDataSource both() {
        return pool("test_both", 40);
    }

    public HikariDataSource pool(String login, int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(name));
        pool.setUsername(login);
        pool.setPassword(PASSWORD);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        DatabaseSession.settings(pool);
        pools.add(pool);
        return pool;
    }

    /** Connections that no pool shares. */
    public DataSource unpooled(String login) {
        return new DriverManagerDataSource(url(name), login, PASSWORD);
    }

    public JdbcTemplate owner() {
        return new JdbcTemplate(unpooled("test_owner"));
    }

    /** May do everything, also what the owner may not. */
    public JdbcTemplate superuser() {
        return superuser(name);
    }

    public DatabaseOwner asOwner() {
        return new DatabaseOwner(url(name), "test_owner", PASSWORD);
    }

    public String url() {
        return url(name);
    }

    public static String password() {
        return PASSWORD;
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
                .formatted(Server.POSTGRES.getPort(), database);
    }

    private static JdbcTemplate superuser(String database) {
        return new JdbcTemplate(new DriverManagerDataSource(url(database), "postgres", ""));
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("listen_addresses", "127.0.0.1")
                                .setServerConfig("max_connections", "300")
                                .setServerConfig("jit", "off")
                                .start();
                var db = new JdbcTemplate(server.getPostgresDatabase());
                db.execute(new ClassPathResource("db/roles.sql").getContentAsString(UTF_8));
                db.execute("create role test_owner login password '" + PASSWORD + "'");
                db.execute(
                        "create role test_command login password '%s' in role gatehouse_command"
                                .formatted(PASSWORD));
                db.execute(
                        "create role test_query login password '%s' in role gatehouse_query"
                                .formatted(PASSWORD));
                db.execute(
                        "create role test_provider login password '%s' in role gatehouse_provider"
                                .formatted(PASSWORD));
                db.execute(
                        "create role test_both login password '%s' in role gatehouse_command, gatehouse_query, gatehouse_provider"
                                .formatted(PASSWORD));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
