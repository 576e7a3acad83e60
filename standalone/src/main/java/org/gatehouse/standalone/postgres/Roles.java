package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The database and its logins, as docs/operations.md asks a database administrator to make them.
 * Repeated at every start, so that a first start may be killed anywhere.
 */
final class Roles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "gatehouse_owner";
    static final String RUNTIME = "gatehouse_standalone";
    static final String DATABASE = "gatehouse";

    private final Passwords passwords;

    Roles(Passwords passwords) {
        this.passwords = passwords;
    }

    /**
     * @param superuser connected to the maintenance database, in autocommit: a database cannot be
     *     created in a transaction
     */
    void establish(Connection superuser) throws SQLException, IOException {
        try (var sql = superuser.createStatement()) {
            sql.execute(
                    new ClassPathResource("db/roles.sql")
                            .getContentAsString(StandardCharsets.UTF_8));
            for (var login : List.of(OWNER, RUNTIME)) {
                createLogin(sql, login);
                sql.execute("alter role %s password '%s'".formatted(login, passwords.of(login)));
            }
            sql.execute(
                    "grant gatehouse_command, gatehouse_query, gatehouse_provider to " + RUNTIME);
            createDatabase(sql);
        }
    }

    private static void createLogin(Statement sql, String login) throws SQLException {
        if (isMissing(sql, "select from pg_roles where rolname = '" + login + "'")) {
            sql.execute("create role " + login + " login");
        }
    }

    private static void createDatabase(Statement sql) throws SQLException {
        if (isMissing(sql, "select from pg_database where datname = '" + DATABASE + "'")) {
            sql.execute("create database " + DATABASE + " owner " + OWNER);
        }
        sql.execute("revoke connect on database " + DATABASE + " from public");
        sql.execute(
                "grant connect on database "
                        + DATABASE
                        + " to gatehouse_command, gatehouse_query, gatehouse_provider");
    }

    private static boolean isMissing(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }
}
