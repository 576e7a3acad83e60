package org.gatehouse.query.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keys to look at: streams that the log names at random places, for rows that ought to be there,
 * and keys of random rows, for those that ought not.
 */
final class Sample {

    private final JdbcTemplate db;
    private final int size;

    Sample(JdbcTemplate db, int size) {
        this.db = db;
        this.size = size;
    }

    Set<UUID> keys(Projection projection, Generation generation, long upTo) {
        var keys = new HashSet<>(streams(upTo));
        projection.tables().forEach(table -> keys.addAll(rows(table, generation)));
        return keys;
    }

    private Collection<UUID> streams(long upTo) {
        var positions =
                ThreadLocalRandom.current()
                        .longs(size, 1, Math.max(2, upTo + 1))
                        .boxed()
                        .toArray(Long[]::new);
        return db.query(
                "select distinct stream from events.event where position = any(?)",
                statement ->
                        statement.setArray(
                                1, statement.getConnection().createArrayOf("bigint", positions)),
                (row, n) -> row.getObject(1, UUID.class));
    }

    /** Reads a few pages only, however large the table is. */
    private Collection<UUID> rows(Projection.Table table, Generation generation) {
        var name = generation.table(table.name());
        Double rows =
                db.queryForObject(
                        "select reltuples from pg_class where oid = ?::regclass",
                        Double.class,
                        name);
        double share = 100.0 * size / Math.max(size, rows == null ? 0 : rows);
        return db.query(
                "select distinct %s from %s tablesample system (?) limit ?"
                        .formatted(table.key(), name),
                (row, n) -> row.getObject(1, UUID.class),
                share,
                size);
    }
}
