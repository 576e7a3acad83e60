package org.gatehouse.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gatehouse.command.imports.Entry.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Cuts LDIF (RFC 2849) at its blank lines into records, joins what was folded and leaves out
 * comments and the version. Holds one record of at most 4 MiB, which is a group of some 50,000,
 * however long lines and comments are.
 */
final class LdifRecords {

    /** Bytes of one record. */
    static final int LONGEST = 1 << 22;

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /**
     * @param line where the record begins, without the comments before it
     * @param lines unfolded; empty if there is a code
     * @param code why it cannot be read, or null
     */
    record Cut(long line, List<String> lines, @Nullable String code) {}

    private final InputStream file;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;

    private final ByteArrayOutputStream physical = new ByteArrayOutputStream();
    private boolean longer;
    private long number;

    private final ByteArrayOutputStream unfolded = new ByteArrayOutputStream();
    private List<String> lines = new ArrayList<>();
    private long begins;
    private long size;
    private @Nullable String code;

    LdifRecords(InputStream file) {
        this.file = file;
    }

    /** The next record, or null at the end of the file. */
    @Nullable Cut next() throws IOException {
        lines = new ArrayList<>();
        begins = 0;
        size = 0;
        code = null;
        var inComment = false;
        for (var line = readLine(); line != null; line = readLine()) {
            if (line.length == 0) {
                inComment = false;
                finishLine();
                if (begins > 0) {
                    break;
                }
            } else if (line[0] == '#') {
                inComment = true;
            } else if (line[0] != ' ') {
                inComment = false;
                finishLine();
                begin();
                take(line, 0);
            } else if (!inComment) {
                fold(line);
            }
        }
        finishLine();
        if (begins == 0) {
            return null;
        }
        return new Cut(begins, code == null ? lines : List.of(), code);
    }

    private void begin() {
        if (begins == 0) {
            begins = number;
        }
    }

    private void fold(byte[] line) {
        if (begins > 0) {
            take(line, 1);
        } else if (!isBlank(line)) {
            begin();
            refuse(Unreadable.NOT_LDIF);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (var each : line) {
            if (each != ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isVersion(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("version:");
    }

    private void take(byte[] line, int from) {
        size += line.length;
        if (longer || size > LONGEST) {
            code = Unreadable.TOO_LARGE;
            lines.clear();
            unfolded.reset();
        } else {
            unfolded.write(line, from, line.length - from);
        }
    }

    /** Bytes are joined before they are text: a fold may stand within a character. */
    private void finishLine() {
        if (unfolded.size() == 0) {
            return;
        }
        var text = Utf8.decode(unfolded.toByteArray());
        unfolded.reset();
        if (text == null) {
            refuse(Unreadable.NOT_UTF_8);
        } else if (text.indexOf('\0') >= 0 || text.indexOf('\r') >= 0) {
            refuse(Unreadable.NOT_LDIF);
        } else if (lines.isEmpty() && code == null && isVersion(text)) {
            begins = 0;
        } else if (code == null) {
            lines.add(text);
        }
    }

    private void refuse(String why) {
        if (code == null) {
            code = why;
        }
    }

    /** One line without its end, of a longer one the beginning; null at the end of the file. */
    private byte @Nullable [] readLine() throws IOException {
        physical.reset();
        longer = false;
        var next = read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = read()) {
            if (physical.size() < LONGEST) {
                physical.write(next);
            } else {
                longer = true;
            }
        }
        return withoutEdges(physical.toByteArray());
    }

    private byte[] withoutEdges(byte[] line) {
        var bom =
                number == 1
                        && line.length >= BOM.length
                        && Arrays.equals(line, 0, BOM.length, BOM, 0, BOM.length);
        var carriageReturn = line.length > 0 && line[line.length - 1] == '\r';
        return bom || carriageReturn
                ? Arrays.copyOfRange(
                        line, bom ? BOM.length : 0, line.length - (carriageReturn ? 1 : 0))
                : line;
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, file.read(buffer));
        }
        return at == end ? -1 : buffer[at++] & 0xff;
    }
}
