package org.gatehouse.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import org.gatehouse.command.imports.CsvRows.Row;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) in UTF-8 with a header, delimited by comma, semicolon, tab or bar. Every row
 * is a person, except rows without any value, which spreadsheets leave behind.
 */
final class CsvFileReader implements EntryReader {

    /** Characters in which the header's delimiter is looked for. */
    private static final int HEADER = 1 << 16;

    private static final char BOM = '\uFEFF';

    /** Not a character (Unicode 23.7): stands for bytes that are not UTF-8, so that rows know. */
    private static final char NOT_UTF_8 = '\uFFFF';

    @Override
    public void read(InputStream file, Consumer<Entry> each, Unplaced unplaced) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_UTF_8));
        var text = new BufferedReader(new InputStreamReader(file, decoder));
        var delimiter = CsvColumns.delimiter(beginning(text));
        var rows = new CsvRows();
        var parsed =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(CsvRows.LONGEST)
                        .build(rows, text)
                        .iterator();
        var header = next(parsed, rows, each);
        if (header == null) {
            return;
        }
        var columns = new CsvColumns(header.fields());
        if (header.tooLarge() || !columns.anyKnown()) {
            var code = header.tooLarge() ? Unreadable.TOO_LARGE : Unreadable.NO_KNOWN_COLUMN;
            each.accept(new Unreadable(header.line(), null, code));
            return;
        }
        var people = new CsvPeople(columns, delimiter, each, unplaced);
        for (var row = next(parsed, rows, each); row != null; row = next(parsed, rows, each)) {
            people.read(row);
        }
    }

    /** What stands before anything is read, without the byte order mark, which is skipped. */
    private static String beginning(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
        text.mark(HEADER);
        var chars = new char[HEADER];
        var length = 0;
        for (var read = 0; read >= 0 && length < HEADER; length += Math.max(0, read)) {
            read = text.read(chars, length, HEADER - length);
        }
        text.reset();
        return new String(chars, 0, length);
    }

    /** The next row, or null where reading ends; why it ends early has been said then. */
    private static @Nullable Row next(Iterator<Row> parsed, CsvRows rows, Consumer<Entry> each)
            throws IOException {
        Row row;
        try {
            if (!parsed.hasNext()) {
                if (rows.isUntouched()) {
                    each.accept(new Unreadable(1, null, Unreadable.NO_KNOWN_COLUMN));
                }
                return null;
            }
            row = parsed.next();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof Error error) {
                throw error;
            }
            each.accept(new Unreadable(rows.line(), null, Unreadable.NOT_CSV));
            return null;
        }
        if (row.fields().stream().anyMatch(field -> field.indexOf(NOT_UTF_8) >= 0)) {
            each.accept(new Unreadable(row.line(), null, Unreadable.NOT_UTF_8));
            return null;
        }
        return row;
    }
}
