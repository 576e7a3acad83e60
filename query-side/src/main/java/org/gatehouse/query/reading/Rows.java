package org.gatehouse.query.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one batch of events, sent to the database as few JDBC batches as their order
 * allows: statements of one text go together, but nothing about a key overtakes what was said about
 * it before.
 */
public final class Rows {

    private final UnaryOperator<String> tables;
    private final List<Batch> batches = new ArrayList<>();

    /** The last batch that holds something about a key. */
    private final Map<UUID, Integer> lastOfKey = new HashMap<>();

    private final Map<String, List<Integer>> batchesOfText = new HashMap<>();

    private record Batch(String template, List<@Nullable Object[]> rows) {}

    /**
     * @param tables puts a generation's tables into a text
     */
    Rows(UnaryOperator<String> tables) {
        this.tables = tables;
    }

    /**
     * @param key what the row is about; order is kept among statements of one key
     * @param template SQL in which <code>{table}</code> stands for the generation's table
     * @param arguments ids, texts, numbers, booleans, instants, arrays of these, or null
     */
    public void put(UUID key, String template, @Nullable Object... arguments) {
        // The driver sends a batch of inserts as one statement, and an upsert that meets a row for
        // the second time in one statement is refused.
        int earliest = lastOfKey.getOrDefault(key, -1) + (isUpsert(template) ? 1 : 0);
        int batch =
                batchesOfText.getOrDefault(template, List.of()).stream()
                        .filter(index -> index >= earliest)
                        .findFirst()
                        .orElseGet(() -> begin(template));
        batches.get(batch).rows.add(arguments);
        lastOfKey.put(key, batch);
    }

    private static boolean isUpsert(String template) {
        return template.contains("do update");
    }

    private int begin(String template) {
        batches.add(new Batch(template, new ArrayList<>()));
        int index = batches.size() - 1;
        batchesOfText.computeIfAbsent(template, t -> new ArrayList<>()).add(index);
        return index;
    }

    /** Sends everything and begins anew. */
    void flush(Connection connection) throws SQLException {
        for (var batch : batches) {
            try (var statement = connection.prepareStatement(tables.apply(batch.template))) {
                for (var row : batch.rows) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, jdbc(connection, row[i]));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        clear();
    }

    void clear() {
        batches.clear();
        lastOfKey.clear();
        batchesOfText.clear();
    }

    private static @Nullable Object jdbc(Connection connection, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> Timestamp.from(instant);
            case Enum<?> constant -> constant.name();
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            default -> value;
        };
    }
}
