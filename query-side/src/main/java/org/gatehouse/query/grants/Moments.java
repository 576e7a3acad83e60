package org.gatehouse.query.grants;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.eventstore.FinalOrder;
import org.gatehouse.platform.eventstore.LogEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which position of the log was the last one at an instant: the highest below which nothing was
 * recorded later. Times of several nodes need not rise with the positions.
 */
@Component
final class Moments {

    /** So many events lie between two that are kept, and are looked through at most. */
    static final int APART = 2000;

    private final JdbcTemplate db;
    private final FinalOrder order;
    private final LogEnd end;

    Moments(JdbcTemplate db, FinalOrder order, LogEnd end) {
        this.db = db;
        this.order = order;
        this.end = end;
    }

    /** 0 before the first event. */
    long positionAt(Instant at) {
        var instant = Timestamp.from(at);
        if (isBehind()) {
            extend();
        }
        var after =
                db.query(
                        """
                        select position from events.event
                        where position > coalesce((select max(position) from query.moment
                                                   where latest <= ?), 0)
                          and recorded_at > ?
                        order by position limit 1
                        """,
                        (row, n) -> row.getLong(1),
                        instant,
                        instant);
        return after.isEmpty() ? end.visible().position() : after.getFirst() - 1;
    }

    /** Whether so much has come since the last one kept that looking through it takes a while. */
    private boolean isBehind() {
        return !db.queryForList(
                        """
                        select 1
                        where (select coalesce(max(position), 0) from events.event)
                            > (select coalesce(max(position), 0) + ? from query.moment)
                        """,
                        APART)
                .isEmpty();
    }

    /** Whoever else does so at the same time writes the same. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void extend() {
        long upTo = order.reached();
        int written;
        do {
            written =
                    db.update(
                            """
                            insert into query.moment (position, latest)
                            select max(e.position), greatest(max(e.recorded_at), max(m.latest))
                            from (select coalesce(max(position), 0) as position,
                                         max(latest) as latest from query.moment) m
                            cross join lateral (
                                select position, recorded_at from events.event
                                where position > m.position and position <= ?
                                order by position limit ?) e
                            having count(*) = ?
                            on conflict do nothing
                            """,
                            upTo,
                            APART,
                            APART);
        } while (written > 0);
    }

    /** When something was first and last recorded; nothing in an empty log. */
    Bounds bounds() {
        return DataAccessUtils.requiredSingleResult(
                db.query(
                        """
                        select (select recorded_at from events.event order by position limit 1),
                               (select recorded_at from events.event order by position desc limit 1)
                        """,
                        (row, n) ->
                                new Bounds(
                                        instant(row.getTimestamp(1)),
                                        instant(row.getTimestamp(2)))));
    }

    /** Null in an empty log. */
    record Bounds(@Nullable Instant beginning, @Nullable Instant end) {}

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
