package org.gatehouse.query.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Events that a generation could not take in. Once one is parked, all that follow in its sequence
 * are parked too, so that nothing is applied out of order; nothing is ever skipped.
 */
@Component
public final class Parked {

    /** Its parameters are the generation's projection and number. */
    static final String SEQUENCES =
            "select distinct sequence from query.parked where projection = ? and number = ?";

    private final JdbcTemplate db;
    private final Clock clock;

    Parked(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One parked event. */
    public record Entry(
            String sequence, long position, UUID eventId, String cause, Instant parkedAt) {}

    Set<String> sequences(Generation generation) {
        return new HashSet<>(
                db.query(
                        SEQUENCES,
                        (row, n) -> row.getString(1),
                        generation.projection(),
                        generation.number()));
    }

    void park(Generation generation, UUID sequence, Recorded event, String cause) {
        db.update(
                """
                insert into query.parked
                    (projection, number, sequence, position, event_id, cause, parked_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                generation.projection(),
                generation.number(),
                sequence.toString(),
                event.position(),
                event.id(),
                cause,
                Timestamp.from(clock.instant()));
    }

    void release(Generation generation, long position) {
        db.update(
                "delete from query.parked where projection = ? and number = ? and position = ?",
                generation.projection(),
                generation.number(),
                position);
    }

    /** In the order of the log. */
    public List<Entry> entries(Generation generation) {
        return db.query(
                """
                select sequence, position, event_id, cause, parked_at from query.parked
                where projection = ? and number = ? order by position
                """,
                (row, n) ->
                        new Entry(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()),
                generation.projection(),
                generation.number());
    }
}
