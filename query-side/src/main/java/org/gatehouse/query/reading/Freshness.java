package org.gatehouse.query.reading;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.json.EventNames;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether a generation shows a write already. It does when its token has reached the write's
 * position, or when none of the events in between concerns it: Axon moves a token past foreign
 * events only now and then.
 */
@Component
public final class Freshness {

    /** Another process may be the one that takes the events in: then nothing here rings. */
    private static final long LOOK_MILLIS = 20;

    private final JdbcTemplate db;
    private final Progress progress;
    private final Parked parked;
    private final LogEnd end;
    private final EventNames names;

    Freshness(JdbcTemplate db, Progress progress, Parked parked, LogEnd end, EventNames names) {
        this.db = db;
        this.progress = progress;
        this.parked = parked;
        this.end = end;
        this.names = names;
    }

    /**
     * Waits for the write, but no longer than the caller's patience.
     *
     * @return whether the generation shows it
     */
    boolean await(
            Projection projection, Generation generation, LogPosition write, Duration patience) {
        if (write.epoch() != end.epoch()) {
            return false; // of a log that was replaced by a backup
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (!shows(projection, generation, write.position())) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                progress.await(generation, write.position(), Math.min(left, LOOK_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean shows(Projection projection, Generation generation, long position) {
        if (progress.knownHere(generation) >= position) {
            return true;
        }
        long stored = progress.stored(generation);
        return stored >= position || nothingBetween(projection, stored, position);
    }

    private boolean nothingBetween(Projection projection, long after, long upTo) {
        return Boolean.TRUE.equals(
                db.query(
                        connection -> {
                            var statement =
                                    connection.prepareStatement(
                                            """
                                            select not exists (
                                                select from events.event
                                                where position > ? and position <= ? and name = any(?))
                                            """);
                            statement.setLong(1, after);
                            statement.setLong(2, upTo);
                            statement.setArray(3, names(connection, projection));
                            return statement;
                        },
                        row -> row.next() && row.getBoolean(1)));
    }

    private Array names(Connection connection, Projection projection) throws SQLException {
        return connection.createArrayOf(
                "text",
                names.all().stream()
                        .filter(event -> takes(projection.events(), event))
                        .map(EventNames::nameOf)
                        .toArray(String[]::new));
    }

    private static boolean takes(
            List<Class<? extends DomainEvent>> known, Class<? extends DomainEvent> event) {
        return known.stream().anyMatch(parent -> parent.isAssignableFrom(event));
    }

    /** The sequences of the generation that are parked: what is shown of them is old. */
    Set<String> parked(Generation generation) {
        return parked.sequences(generation);
    }
}
