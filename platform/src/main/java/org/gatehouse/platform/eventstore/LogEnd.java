package org.gatehouse.platform.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the log stands, for those who hand positions to clients. */
public final class LogEnd {

    private static final Duration EPOCH_KEPT = Duration.ofSeconds(60);

    private final JdbcTemplate db;
    private final Clock clock;

    private record Known(int epoch, Instant at) {}

    private volatile Known known = new Known(0, Instant.MIN);

    public LogEnd(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The current epoch; it changes only while no process runs, so a minute's memory is plenty. */
    public int epoch() {
        var last = known;
        var now = clock.instant();
        if (last.at.isBefore(now.minus(EPOCH_KEPT))) {
            Integer epoch =
                    db.queryForObject("select max(epoch) from events.epoch", Integer.class);
            last = new Known(epoch == null ? 1 : epoch, now);
            known = last;
        }
        return last.epoch;
    }

    public LogPosition at(long position) {
        return new LogPosition(epoch(), position);
    }

    /** The highest position visible to the current transaction. */
    public LogPosition visible() {
        Long last =
                db.queryForObject(
                        "select coalesce(max(position), 0) from events.event", Long.class);
        return at(last == null ? 0 : last);
    }
}
