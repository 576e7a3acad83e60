package org.gatehouse.query.reading;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells an event that cannot be taken in from a database that is not there. */
final class Poison {

    private Poison() {}

    /**
     * Whether trying the same again later could go well: the connection, the server or a rival
     * transaction was in the way, not the event.
     */
    static boolean isPassing(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true; // such as a pool that has no connection left: it has no state
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                return state.startsWith("08") // connection
                        || state.startsWith("40") // deadlock, serialisation
                        || state.startsWith("53") // out of resources
                        || state.startsWith("55") // lock not available
                        || state.startsWith("57") // shutting down, cancelled
                        || state.startsWith("58") // disk
                        || state.equals("25P03") // timed out
                        || state.equals("25P04")
                        || state.equals("42P01"); // the generation's tables are gone
            }
        }
        return false;
    }

    /** The kind of failure, without its text: that may quote values. */
    static String describe(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "SQL state " + sql.getSQLState();
            }
        }
        return failure.getClass().getName();
    }
}
