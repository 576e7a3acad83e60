package org.gatehouse.command.imports;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gatehouse.command.imports.CsvColumns.Column;
import org.gatehouse.command.imports.CsvRows.Row;
import org.gatehouse.command.imports.Entry.Person;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.jspecify.annotations.Nullable;

/** What a row of a CSV file says of a person. */
final class CsvPeople {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[;|]");
    private static final Pattern BETWEEN_NAMES_OR_COMMA = Pattern.compile("[;|,]");

    private final CsvColumns columns;
    private final char delimiter;
    private final Consumer<Entry> each;
    private final Unplaced unplaced;

    CsvPeople(CsvColumns columns, char delimiter, Consumer<Entry> each, Unplaced unplaced) {
        this.columns = columns;
        this.delimiter = delimiter;
        this.each = each;
        this.unplaced = unplaced;
    }

    /** Gives the person, or why there is none; a row without any value gives nothing. */
    void read(Row row) {
        if (row.tooLarge()) {
            refuse(row, null, Unreadable.TOO_LARGE);
        } else if (!row.isEmpty()) {
            if (row.fields().size() != columns.all().size()) {
                refuse(row, null, Unreadable.WRONG_NUMBER_OF_FIELDS);
            } else {
                readFields(row);
            }
        }
    }

    private void readFields(Row row) {
        for (var i = 0; i < row.fields().size(); i++) {
            if (row.fields().get(i).indexOf('\0') >= 0) {
                refuse(row, columns.all().get(i), Unreadable.NOT_CSV);
                return;
            }
        }
        var values = new EnumMap<Attribute, String>(Attribute.class);
        Boolean enabled = null;
        for (var i = 0; i < row.fields().size(); i++) {
            var column = columns.all().get(i);
            var value = row.fields().get(i).strip();
            if (value.isEmpty()) {
                continue;
            }
            if (column.attribute() == null) {
                unplaced.count(column.name());
            } else if (column.attribute() == Attribute.ACCOUNT_ENABLED) {
                enabled = enabled(row, column, value);
            } else {
                values.put(column.attribute(), value);
            }
        }
        values.computeIfPresent(Attribute.LOGIN, (login, name) -> withoutDomain(name));
        var manager = values.remove(Attribute.MANAGER);
        var memberOf = names(values.remove(Attribute.MEMBER_OF));
        var ownerOf = names(values.remove(Attribute.OWNER_OF));
        each.accept(new Person(row.line(), null, values, enabled, manager, memberOf, ownerOf));
    }

    private @Nullable Boolean enabled(Row row, Column column, String value) {
        return switch (AccountStatus.read(column.name(), value)) {
            case ENABLED -> true;
            case DISABLED -> false;
            case SILENT -> null;
            case UNKNOWN -> {
                refuse(row, column, Unreadable.UNKNOWN_STATUS);
                yield null;
            }
        };
    }

    private void refuse(Row row, @Nullable Column column, String code) {
        each.accept(new Unreadable(row.line(), column == null ? null : column.name(), code));
    }

    /** A Windows domain, as in {@code adventure-works\ken0}. */
    private static String withoutDomain(String login) {
        var name = login.substring(login.lastIndexOf('\\') + 1);
        return name.isEmpty() ? login : name;
    }

    private List<String> names(@Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        return Arrays.stream(between(cell).split(cell))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Commas within a DN do not part names, nor where the names are parted otherwise. */
    private Pattern between(String cell) {
        return delimiter == ',' || cell.indexOf('=') >= 0 || BETWEEN_NAMES.matcher(cell).find()
                ? BETWEEN_NAMES
                : BETWEEN_NAMES_OR_COMMA;
    }
}
