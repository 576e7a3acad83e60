package org.gatehouse.query.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows that were found not to be what the log says. */
@Component
public final class Drift {

    private final JdbcTemplate db;
    private final Clock clock;

    Drift(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What is wrong.
     *
     * @param key the value of the table's {@link Projection.Table#key()}
     */
    public record Found(String table, UUID key, Instant foundAt) {}

    void record(Generation generation, String table, UUID key) {
        db.update(
                """
                insert into query.drift (projection, number, table_name, key, found_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation.projection(),
                generation.number(),
                table,
                key,
                Timestamp.from(clock.instant()));
    }

    /** Newest first. */
    public List<Found> of(Generation generation) {
        return db.query(
                """
                select table_name, key, found_at from query.drift
                where projection = ? and number = ? order by found_at desc, table_name, key
                """,
                (row, n) ->
                        new Found(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getTimestamp(3).toInstant()),
                generation.projection(),
                generation.number());
    }
}
