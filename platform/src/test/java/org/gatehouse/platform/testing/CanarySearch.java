package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks for a value in every column of every table of a database: as it is, in other case, in hex
 * and in Base64.
 */
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
        var lower = canary.toLowerCase(Locale.ROOT);
        return places(
                canary.getBytes(UTF_8), cell -> cell.toLowerCase(Locale.ROOT).contains(lower));
    }

    /** Where the bytes are, {@code schema.table.column}. */
    public List<String> places(byte[] secret) {
        var raw = new String(secret, ISO_8859_1);
        return places(secret, cell -> cell.contains(raw));
    }

    private List<String> places(byte[] needle, Predicate<String> isClear) {
        var hex = HexFormat.of().formatHex(needle);
        var base64 = base64(needle);
        return places(cell ->
                isClear.test(cell)
                        || cell.toLowerCase(Locale.ROOT).contains(hex)
                        || base64.stream()
                                .anyMatch(cell.replace('-', '+').replace('_', '/')::contains));
    }

    private record Column(String table, String name, boolean binary) {}

    private List<String> places(Predicate<String> holds) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var cells =
                    "select %s from %s where %s is not null"
                            .formatted(
                                    column.binary() ? column.name() : column.name() + "::text",
                                    column.table(),
                                    column.name());
            boolean[] held = {false};
            db.query(
                    cells,
                    row -> {
                        held[0] |=
                                holds.test(
                                        column.binary()
                                                ? new String(row.getBytes(1), ISO_8859_1)
                                                : row.getString(1));
                    });
            if (held[0]) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }

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

    /**
     * What is the same in Base64 whatever stands before and after, for each of its three phases.
     */
    private static List<String> base64(byte[] needle) {
        var phases = new ArrayList<String>();
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + needle.length];
            System.arraycopy(needle, 0, shifted, before, needle.length);
            phases.add(
                    Base64.getEncoder()
                            .encodeToString(shifted)
                            .substring((before * 8 + 5) / 6, shifted.length * 8 / 6));
        }
        return phases;
    }
}
