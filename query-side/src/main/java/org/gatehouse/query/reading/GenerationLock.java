package org.gatehouse.query.reading;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps those who take events into a generation, of whom there may be several, out of the way of
 * one who needs it to stand still. Held until the transaction ends.
 */
final class GenerationLock {

    private GenerationLock() {}

    static void shared(Connection connection, Generation generation) throws SQLException {
        take(connection, generation, "pg_advisory_xact_lock_shared");
    }

    static void exclusive(Connection connection, Generation generation) throws SQLException {
        take(connection, generation, "pg_advisory_xact_lock");
    }

    private static void take(Connection connection, Generation generation, String function)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select " + function + "(hashtextextended('generation|' || ?, 0))")) {
            statement.setString(1, generation.processor());
            statement.execute();
        }
    }
}
