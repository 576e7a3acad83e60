package org.gatehouse.standalone.testing;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at the stored events, past all views. */
public final class Log {

    private static final String METADATA = "convert_from(metadata, 'UTF8')::json ->> ";

    private final JdbcTemplate db;

    Log(JdbcTemplate db) {
        this.db = db;
    }

    /** How many events people have caused, but for the traces of what they tried and looked at. */
    public long changes() {
        return count(
                "name not in ('audit.CommandRefused', 'audit.HistoryViewed') and "
                        + METADATA
                        + "'actor' like 'user:%'");
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

    private long count(String condition) {
        var count =
                db.queryForObject("select count(*) from events.event where " + condition, Long.class);
        return count == null ? 0 : count;
    }
}
