package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for {@link Needles} in every column of every table of a database. */
public final class CanarySearch {

    private final JdbcTemplate db;
    private final Set<String> homes;

    /**
     * @param everything a login that may read every table
     * @param homes the tables, {@code schema.table}, in which values may be in clear
     */
    public CanarySearch(JdbcTemplate everything, Set<String> homes) {
        this.db = everything;
        this.homes = homes;
    }

    /** Where the text is, {@code schema.table.column}; ASCII only. */
    public List<String> places(String canary) {
        return List.copyOf(found(Needles.of(List.of(canary))).keySet());
    }

    /** Where the bytes are, {@code schema.table.column}. */
    public List<String> places(byte[] secret) {
        return List.copyOf(found(Needles.of("bytes", secret)).keySet());
    }

    /** Which are where, by {@code schema.table.column}. */
    public Map<String, Set<String>> found(Needles needles) {
        var found = new TreeMap<String, Set<String>>();
        for (var column : columns()) {
            var cells =
                    "select %s from %s where %s is not null"
                            .formatted(
                                    column.binary() ? column.name() : column.name() + "::text",
                                    column.table(),
                                    column.name());
            try {
                db.query(
                        cells,
                        row -> {
                            var held =
                                    needles.in(
                                            column.binary()
                                                    ? new String(row.getBytes(1), ISO_8859_1)
                                                    : row.getString(1));
                            if (!held.isEmpty()) {
                                found.computeIfAbsent(
                                                column.table() + "." + column.name(),
                                                _ -> new TreeSet<>())
                                        .addAll(held);
                            }
                        });
            } catch (BadSqlGrammarException gone) {
                if (isThere(column.table())) { // else a generation was dropped meanwhile
                    throw gone;
                }
            }
        }
        return found;
    }

    private boolean isThere(String table) {
        return Boolean.TRUE.equals(
                db.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
    }

    private record Column(String table, String name, boolean binary) {}

    private List<Column> columns() {
        return db
                .query(
                        """
                        select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
                               a.atttypid = 'bytea'::regtype
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'm')
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                          and a.attnum > 0 and not a.attisdropped
                        order by 1, a.attnum
                        """,
                        (row, n) ->
                                new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .stream()
                .filter(column -> !homes.contains(column.table()))
                .toList();
    }
}
