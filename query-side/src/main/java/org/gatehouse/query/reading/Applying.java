package org.gatehouse.query.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Takes a batch of events into one generation, inside the current transaction. An SQL error has
 * already spoilt the transaction when it is noticed, so the whole batch runs under a savepoint; if
 * it fails, it is redone event by event, each under its own, and what cannot be taken in is parked.
 */
final class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

    private static final String FAULTS_SHOW_AT_ONCE = "set constraints all immediate";
    private static final String SAVEPOINT = "savepoint taking_in";
    private static final String RELEASE = "release savepoint taking_in";
    private static final String BACK = "rollback to savepoint taking_in";

    private final Projection projection;
    private final Generation generation;
    private final Parked parked;
    private final DataSource database;

    Applying(Projection projection, Generation generation, Parked parked, DataSource database) {
        this.projection = projection;
        this.generation = generation;
        this.parked = parked;
        this.database = database;
    }

    /**
     * @throws RuntimeException when the database, not an event, was in the way: then nothing of the
     *     batch counts, and it comes again
     */
    void apply(List<Recorded> events) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var sequences = begin(connection);
            var free = events.stream().filter(event -> !follows(event, sequences)).toList();
            if (attempt(connection, free) != null) {
                for (var event : free) {
                    one(connection, event, sequences);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The batch cannot be taken in now", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /**
     * Makes faults show at once (a constraint checked at the commit would fail the batch, and no
     * event be to blame), holds the generation, reads what is parked once it is held, and sets the
     * savepoint. In one round trip: most batches are a few events.
     *
     * @return the parked sequences
     */
    private Set<String> begin(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        FAULTS_SHOW_AT_ONCE
                                + ';'
                                + GenerationLock.SHARED
                                + ';'
                                + Parked.SEQUENCES
                                + ';'
                                + SAVEPOINT)) {
            statement.setString(1, generation.processor());
            statement.setString(2, generation.projection());
            statement.setInt(3, generation.number());
            statement.execute();
            statement.getMoreResults(); // of the lock
            statement.getMoreResults();
            var sequences = new HashSet<String>();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    sequences.add(rows.getString(1));
                }
            }
            return sequences;
        }
    }

    private void one(Connection connection, Recorded event, Set<String> sequences)
            throws SQLException {
        if (follows(event, sequences)) {
            return;
        }
        var failure = alone(connection, event);
        if (failure != null) {
            LOG.error(
                    "{} cannot take in the event at {} ({}); its sequence is parked",
                    generation.processor(),
                    event.position(),
                    Poison.describe(failure));
            var sequence = projection.sequencingKey(event);
            sequences.add(sequence.toString());
            parked.park(generation, sequence, event, Poison.describe(failure));
        }
    }

    /** Parks the event if its sequence is parked, and says so. */
    private boolean follows(Recorded event, Set<String> sequences) {
        var sequence = projection.sequencingKey(event);
        if (!sequences.contains(sequence.toString())) {
            return false;
        }
        parked.park(generation, sequence, event, "follows a parked event");
        return true;
    }

    /**
     * Takes parked events of one sequence in, in order, up to the first that still cannot be.
     *
     * @return how many
     */
    int retry(List<Recorded> events) throws SQLException {
        var connection = DataSourceUtils.getConnection(database);
        try {
            execute(connection, FAULTS_SHOW_AT_ONCE);
            int done = 0;
            for (var event : events) {
                if (alone(connection, event) != null) {
                    break;
                }
                parked.release(generation, event.position());
                done++;
            }
            return done;
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Under a savepoint of its own. */
    private @Nullable Exception alone(Connection connection, Recorded event) throws SQLException {
        execute(connection, SAVEPOINT);
        var failure = attempt(connection, List.of(event));
        execute(connection, RELEASE);
        return failure;
    }

    /** What went wrong, or null; then nothing since the savepoint is left in the transaction. */
    private @Nullable Exception attempt(Connection connection, List<Recorded> events)
            throws SQLException {
        try {
            var rows = new Rows(generation::sql);
            for (var event : events) {
                projection.on(event, rows);
            }
            rows.flush(connection);
            return null;
        } catch (SQLException | RuntimeException e) {
            if (Poison.isPassing(e)) {
                throw e;
            }
            execute(connection, BACK);
            return e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
