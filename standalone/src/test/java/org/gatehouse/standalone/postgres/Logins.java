package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.platform.database.DatabaseOwner;

/** Plain connections for tests. */
final class Logins {

    private Logins() {}

    /** The owner's login of a database that another process started. */
    static DatabaseOwner ownerOf(Path data) throws IOException {
        return new DatabaseOwner(
                "jdbc:postgresql://127.0.0.1:%s/gatehouse"
                        .formatted(Files.readString(data.resolve("port")).strip()),
                Roles.OWNER,
                Files.readString(data.resolve("passwords").resolve(Roles.OWNER)));
    }

    static Connection connect(DatabaseOwner owner) throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    static List<String> query(DatabaseOwner login, String query) throws SQLException {
        try (var connection = connect(login);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static void execute(DatabaseOwner login, String statement) throws SQLException {
        try (var connection = connect(login);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
