package org.gatehouse.query.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far generations have come: what is stored, and a bell for those who wait in this process. */
@Component
public final class Progress {

    /** The position that all segments of a processor have reached. */
    static final String REACHED =
            """
            select coalesce(min((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), 0)
                as reached
            from query.token where processorname = %s
            """;

    private final JdbcTemplate db;
    private final Map<String, Long> here = new ConcurrentHashMap<>();
    private final Object bell = new Object();

    Progress(JdbcTemplate db) {
        this.db = db;
    }

    /** Told after each commit of a generation that runs in this process. */
    void committed(Generation generation, long position) {
        here.merge(generation.processor(), position, Math::max);
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    /** As far as this process has taken it itself; never too far. */
    private long knownHere(Generation generation) {
        return here.getOrDefault(generation.processor(), 0L);
    }

    /** The position that all segments have reached. */
    public long stored(Generation generation) {
        var position =
                db.queryForObject(REACHED.formatted("?"), Long.class, generation.processor());
        return position == null ? 0 : position;
    }

    /** Waits until this process has taken the position in, or for so long; asks nobody. */
    void await(Generation generation, long position, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (bell) {
            while (knownHere(generation) < position) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                bell.wait(left);
            }
        }
    }
}
