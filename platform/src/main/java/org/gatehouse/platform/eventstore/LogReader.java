package org.gatehouse.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Picks single events out of the log, for those who look again at what was read before. */
public final class LogReader {

    private static final String SELECT =
            "select " + PostgresEventStorageEngine.COLUMNS + " from events.event where ";

    private final JdbcTemplate db;
    private final PostgresEventStorageEngine engine;

    public LogReader(JdbcTemplate db, PostgresEventStorageEngine engine) {
        this.db = db;
        this.engine = engine;
    }

    /** The events at the given positions, in the order of the log. */
    public List<? extends TrackedEventMessage<?>> at(Collection<Long> positions) {
        return engine.messages(
                db.query(
                        SELECT + "position = any(?) order by position",
                        statement ->
                                statement.setArray(
                                        1,
                                        statement
                                                .getConnection()
                                                .createArrayOf("bigint", positions.toArray())),
                        PostgresEventStorageEngine.ROW));
    }

    /** The events of some streams up to a position, in the order of the log. */
    public List<? extends TrackedEventMessage<?>> of(Collection<UUID> streams, long upTo) {
        return engine.messages(
                db.query(
                        SELECT + "stream = any(?) and position <= ? order by position",
                        statement -> {
                            statement.setArray(
                                    1,
                                    statement
                                            .getConnection()
                                            .createArrayOf("uuid", streams.toArray()));
                            statement.setLong(2, upTo);
                        },
                        PostgresEventStorageEngine.ROW));
    }
}
