package org.gatehouse.query.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are asked for; what is missing does not narrow.
 *
 * @param from recorded at it or later
 * @param to recorded before it
 * @param actor {@code user:<id>} and so on
 */
record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable UUID target,
        @Nullable String category,
        @Nullable String activity,
        @Nullable String result,
        @Nullable String correlationId) {

    /** The conditions as SQL over {@code e}, with what they need in {@code parameters}. */
    String where(Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        given("e.recorded_at >= :from", "from", timestamp(from), conditions, parameters);
        given("e.recorded_at < :to", "to", timestamp(to), conditions, parameters);
        given("e.actor = :actor", "actor", actor, conditions, parameters);
        given("e.targets @> array[:target]::uuid[]", "target", target, conditions, parameters);
        given("e.category = :category", "category", category, conditions, parameters);
        given("e.activity = :activity", "activity", activity, conditions, parameters);
        given("e.result = :result", "result", result, conditions, parameters);
        given("e.correlation_id = :id", "id", correlationId, conditions, parameters);
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static void given(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Whose history is looked at, as far as the question says so. */
    List<UUID> subjects() {
        return target == null ? List.of() : List.of(target);
    }

    static Map<String, Object> parameters() {
        return new LinkedHashMap<>();
    }
}
