package org.gatehouse.command.imports;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of the fields that the parser finds, and knows where it is when the parser fails. */
final class CsvRows extends CsvCallbackHandler<CsvRows.Row> {

    /** Characters of one row, and of what the parser holds of it. */
    static final int LONGEST = 1 << 20;

    static final int MOST_FIELDS = 1024;

    /**
     * @param line where the row begins
     * @param fields none if it is too large
     */
    record Row(long line, List<String> fields, boolean tooLarge) {

        boolean isEmpty() {
            return !tooLarge && fields.stream().allMatch(String::isBlank);
        }
    }

    private long line = 1;
    private List<String> fields = new ArrayList<>();
    private int size;
    private boolean tooLarge;
    private RecordType type = RecordType.DATA;
    private boolean untouched = true;

    /** Where the row begins that is being read, or was read last. */
    long line() {
        return line;
    }

    /** Whether no row has been made yet. */
    boolean isUntouched() {
        return untouched;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        fields = new ArrayList<>();
        size = 0;
        tooLarge = false;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buf, int offset, int len, boolean quoted) {
        tooLarge = tooLarge || size + len > LONGEST || fields.size() == MOST_FIELDS;
        if (tooLarge) {
            fields = List.of();
        } else {
            size += len;
            fields.add(new String(buf, offset, len));
        }
    }

    @Override
    protected void setComment(char[] buf, int offset, int len) {
        throw new IllegalStateException("RFC 4180 has no comments");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected Row buildRecord() {
        untouched = untouched && type == RecordType.EMPTY;
        return new Row(line, fields, tooLarge);
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields.size();
    }
}
