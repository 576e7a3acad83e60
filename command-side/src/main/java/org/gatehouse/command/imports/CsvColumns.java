package org.gatehouse.command.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of a CSV file mean. */
final class CsvColumns {

    private final List<Column> columns = new ArrayList<>();

    /**
     * @param name as the file calls it, at most 100 characters
     * @param attribute null if it has no place, also if a column before it is the same attribute
     */
    record Column(String name, @Nullable Attribute attribute) {}

    CsvColumns(List<String> header) {
        var taken = EnumSet.noneOf(Attribute.class);
        for (var cell : header) {
            var name = cell.strip();
            // A cut name cannot be taken for a known one: these are all shorter.
            var attribute = Attribute.named(name).filter(taken::add).orElse(null);
            columns.add(
                    new Column(
                            name.isEmpty() ? "#" + (columns.size() + 1) : Unplaced.shortened(name),
                            attribute));
        }
    }

    List<Column> all() {
        return columns;
    }

    boolean anyKnown() {
        return columns.stream().anyMatch(column -> column.attribute != null);
    }

    /**
     * The delimiter that stands most often outside of quotes in the first line.
     *
     * @param beginning of the file; what follows the first line does not count
     */
    static char delimiter(CharSequence beginning) {
        var candidates = ",;\t|";
        var counts = new int[candidates.length()];
        var quoted = false;
        for (var i = 0; i < beginning.length(); i++) {
            var c = beginning.charAt(i);
            if (!quoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            }
            quoted = quoted != (c == '"');
            var candidate = candidates.indexOf(c);
            if (candidate >= 0 && !quoted) {
                counts[candidate]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return candidates.charAt(best);
    }
}
