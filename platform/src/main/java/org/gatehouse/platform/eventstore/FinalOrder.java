package org.gatehouse.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Up to which position the order of the log is final: below it every transaction that took a
 * position has ended, so what is visible there is all there will ever be.
 *
 * <p>A transaction takes the row-exclusive lock on the table before it takes a position, and gives
 * it back after what it wrote has become visible. So whoever looks at the highest visible position
 * first and at the holders of that lock second sees among the holders every transaction that has
 * taken a lower position and has not ended. Once those holders have gone, a new snapshot sees
 * everything up to that position. Transactions that append nothing do not hold that lock and are
 * never waited for.
 *
 * <p>The position is that of a visible event, not the sequence's last value: after a crash the
 * sequence may give numbers again that nobody had committed, and whoever had passed one of those
 * would miss the event that bears it now. What is visible is on disk, and with it the sequence.
 */
public final class FinalOrder {

    private static final String LOOK =
            """
            select coalesce(max(position), 0) from events.event;
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'events.event'::regclass
              and database = (select oid from pg_database where datname = current_database())
              and mode = 'RowExclusiveLock' and granted
            """;

    private static final long PAUSE_NANOS = 500_000;
    private static final long LONG_PAUSE_NANOS = 20_000_000;

    private final DataSource database;
    private final SQLExceptionTranslator errors = new SQLErrorCodeSQLExceptionTranslator();

    /** Looks whose holders have not all ended yet, oldest first. */
    private final Deque<Look> waiting = new ArrayDeque<>();

    private volatile long reached;

    private record Look(long last, Set<String> holders) {}

    public FinalOrder(DataSource database) {
        this.database = database;
    }

    /** As far as known without asking again; never too far. */
    public long known() {
        return reached;
    }

    /**
     * Looks once.
     *
     * @return whether something is visible that is not final yet, so that it is worth looking again
     *     soon
     */
    public synchronized boolean advance() {
        var look = look();
        if (waiting.isEmpty() ? look.last > reached : look.last > waiting.getLast().last) {
            waiting.addLast(new Look(look.last, new HashSet<>(look.holders)));
        }
        waiting.forEach(earlier -> earlier.holders.retainAll(look.holders));
        dropOvertaken();
        while (!waiting.isEmpty() && waiting.getFirst().holders.isEmpty()) {
            reached = waiting.removeFirst().last;
        }
        return !waiting.isEmpty();
    }

    /** A look that waits for all that a later one waits for never ends first. */
    private void dropOvertaken() {
        @Nullable Set<String> later = null;
        for (var looks = waiting.descendingIterator(); looks.hasNext(); ) {
            var look = looks.next();
            if (later != null && look.holders.containsAll(later)) {
                looks.remove();
            } else {
                later = look.holders;
            }
        }
    }

    /**
     * Waits until everything that is visible now is final. Not for use inside an appending
     * transaction: that would wait for itself.
     *
     * @throws IllegalStateException when the thread is interrupted
     */
    public long reached() {
        long asked = look().last;
        for (int round = 0; reached < asked; round++) {
            if (advance() && reached < asked) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("Interrupted while appends are still open");
                }
                LockSupport.parkNanos(round < 40 ? PAUSE_NANOS : LONG_PAUSE_NANOS);
            }
        }
        return reached;
    }

    /** As {@link #reached}, but asks nothing while more than the given position is known. */
    long reachedBeyond(long position) {
        return reached > position ? reached : reached();
    }

    private Look look() {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(LOOK)) {
            statement.execute();
            long last;
            try (var result = statement.getResultSet()) {
                result.next();
                last = result.getLong(1);
            }
            var holders = new HashSet<String>();
            statement.getMoreResults();
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    holders.add(result.getString(1));
                }
            }
            return new Look(last, holders);
        } catch (SQLException e) {
            DataAccessException translated = errors.translate("looking at the log's end", null, e);
            throw translated == null ? new IllegalStateException(e) : translated;
        }
    }
}
