package org.gatehouse.query.reading;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps those who take events into a generation, of whom there may be several, out of the way of
 * one who needs it to stand still. Held until the transaction ends.
 */
final class GenerationLock {

    private static final String NUMBER = "(hashtextextended('generation|' || ?, 0))";

    /** Its parameter is the generation's processor. */
    static final String SHARED = "select pg_advisory_xact_lock_shared" + NUMBER;

    private static final String EXCLUSIVE = "select pg_advisory_xact_lock" + NUMBER;

    private GenerationLock() {}

    static void exclusive(Connection connection, Generation generation) throws SQLException {
        try (var statement = connection.prepareStatement(EXCLUSIVE)) {
            statement.setString(1, generation.processor());
            statement.execute();
        }
    }
}
