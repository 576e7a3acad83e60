package org.gatehouse.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Databases with nothing but the schema of the keys, on one server per JVM. */
final class KeysDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private KeysDatabase() {}

    static DataSource fresh() {
        var name = "keys_" + COUNT.incrementAndGet();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        var database = SERVER.getDatabase("postgres", name);
        var db = new JdbcTemplate(database);
        db.execute(script("db/roles.sql"));
        db.execute("create schema keys");
        db.execute(script("db/keys/V1__subject_keys.sql"));
        return database;
    }

    private static String script(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
