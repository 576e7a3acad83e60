package org.gatehouse.query.grants;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.gatehouse.api.grants.Timeline;

/**
 * An instant of which history is asked.
 *
 * @param position the last one in the log then
 */
record Point(Instant at, Timeline timeline, long position) {

    /** What the SQL of {@link #held} needs. */
    Map<String, Object> parameters() {
        return Map.of("at", Timestamp.from(at), "position", position);
    }

    /**
     * Whether the interval {@code h} of {@code held} counts at this point: it holds, and neither of
     * its ends is absent.
     */
    String held() {
        return switch (timeline) {
            case EFFECTIVE ->
                    """
                    (h.valid_from <= :at and h.valid_to > :at and not exists (
                        select from {grants.absent} a
                        where a.resource_id in (h.resource_id, h.holder_id)
                          and a.valid_from <= :at and a.valid_to > :at))
                    """;
            case RECORDED ->
                    """
                    (h.since_position <= :position and h.to_position > :position
                     and h.valid_from <= :at and h.until > :at and not exists (
                        select from {grants.absent} a
                        where a.resource_id in (h.resource_id, h.holder_id)
                          and a.since_position <= :position and a.to_position > :position))
                    """;
        };
    }

    /** Whether the interval {@code h} had been heard of, be it over or not. */
    String known() {
        return switch (timeline) {
            case EFFECTIVE -> "true";
            case RECORDED -> "h.since_position <= :position";
        };
    }
}
