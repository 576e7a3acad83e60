package org.gatehouse.standalone.testing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at the stored events, past all views. */
public final class Log {

    private static final String METADATA = "convert_from(metadata, 'UTF8')::json ->> ";

    private final JdbcTemplate db;

    Log(JdbcTemplate db) {
        this.db = db;
    }

    /** Which of the requests have changed something, traces left aside. */
    public Set<String> changing(Collection<String> correlationIds) {
        return Set.copyOf(
                db.queryForList(
                        "select distinct "
                                + METADATA
                                + "'correlationId' from events.event"
                                + " where name not like 'audit.%' and "
                                + METADATA
                                + "'correlationId' = any (?)",
                        String.class,
                        (Object) correlationIds.toArray(String[]::new)));
    }

    public long count(String name, String correlationId) {
        return causedBy(correlationId).stream()
                .filter(event -> name.equals(event.get("name")))
                .count();
    }

    /** Name, actor and payload of what one request has caused, in the order of the log. */
    public List<Map<String, Object>> causedBy(String correlationId) {
        return db.queryForList(
                "select name, "
                        + METADATA
                        + "'actor' as actor, convert_from(payload, 'UTF8') as payload"
                        + " from events.event where "
                        + METADATA
                        + "'correlationId' = ? order by position",
                correlationId);
    }

    /** Names of a room's events about a user, in the order of the log. */
    public List<String> namesAbout(String user, String room) {
        return db.queryForList(
                """
                select name from events.event
                where split_part(name, '.', 1) = ?
                  and convert_from(payload, 'UTF8')::json ->> 'userId' = ? order by position
                """,
                String.class,
                room,
                user);
    }
}
