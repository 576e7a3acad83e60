package org.gatehouse.query.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.platform.eventstore.LogReader;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Some rows of a generation, folded from the log anew into temporary tables beside it, within one
 * transaction.
 */
final class Refold {

    private static final int FLUSH = 500;

    private final Projection projection;
    private final Generation generation;
    private final long upTo;
    private final LogReader log;
    private final JdbcTemplate db;

    /**
     * @param upTo the position that the generation has reached
     */
    Refold(
            Projection projection,
            Generation generation,
            long upTo,
            LogReader log,
            JdbcTemplate db) {
        this.projection = projection;
        this.generation = generation;
        this.upTo = upTo;
        this.log = log;
        this.db = db;
    }

    /**
     * Those keys of which the generation has taken in all there is: nothing waits or is parked. To
     * be asked again after folding, as an erasure may have taken a value away meanwhile.
     */
    Set<UUID> settled(Collection<UUID> keys) {
        var moving =
                new HashSet<>(
                        db.query(
                                """
                                select distinct stream from events.event
                                where stream = any(?) and (position > ? or position in
                                    (select position from query.parked
                                     where projection = ? and number = ?))
                                """,
                                (row, n) -> row.getObject(1, UUID.class),
                                streams(keys).toArray(UUID[]::new),
                                upTo,
                                generation.projection(),
                                generation.number()));
        return keys.stream()
                .filter(key -> projection.streams(key).stream().noneMatch(moving::contains))
                .collect(Collectors.toSet());
    }

    void fold(Collection<UUID> keys, Connection connection) throws SQLException {
        for (var table : projection.tables()) {
            db.execute(
                    "create temporary table %s (like %s including all) on commit drop"
                            .formatted(folded(table.name()), generation.table(table.name())));
        }
        var rows = new Rows(template -> Generation.sql(template, Refold::folded));
        int taken = 0;
        for (var message : log.of(streams(keys), upTo)) {
            if (projection.events().stream()
                    .anyMatch(known -> known.isAssignableFrom(message.getPayloadType()))) {
                projection.on(Recorded.of(message), rows);
                if (++taken % FLUSH == 0) {
                    rows.flush(connection);
                }
            }
        }
        rows.flush(connection);
    }

    /** Those of the keys whose rows are not the same on both sides. */
    List<UUID> differing(Projection.Table table, Collection<UUID> keys) {
        var of = keys.toArray(UUID[]::new);
        return db.query(
                """
                with shown as (select * from %1$s where %3$s = any(?)),
                     folded as (select * from %2$s where %3$s = any(?))
                select distinct %3$s from (
                    (select * from shown except select * from folded)
                    union all
                    (select * from folded except select * from shown)) d
                """
                        .formatted(
                                generation.table(table.name()), folded(table.name()), table.key()),
                (row, n) -> row.getObject(1, UUID.class),
                of,
                of);
    }

    private Set<UUID> streams(Collection<UUID> keys) {
        return keys.stream()
                .flatMap(key -> projection.streams(key).stream())
                .collect(Collectors.toSet());
    }

    private static String folded(String table) {
        return "pg_temp.truth_" + table;
    }
}
