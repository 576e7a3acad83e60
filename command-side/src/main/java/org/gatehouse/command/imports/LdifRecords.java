package org.gatehouse.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

    /**
     * @param line where the record begins, without the comments before it
     * @param lines unfolded; empty if there is a code
     * @param code why it cannot be read, or null
     */
    record Cut(long line, List<String> lines, @Nullable String code) {}

    private final BoundedLines file;

    private final ByteArrayOutputStream unfolded = new ByteArrayOutputStream();
    private List<String> lines = new ArrayList<>();
    private long begins;
    private long size;
    private @Nullable String code;

    LdifRecords(InputStream file) {
        this.file = new BoundedLines(file, LONGEST);
    }

    /** The next record, or null at the end of the file. */
    @Nullable Cut next() throws IOException {
        lines = new ArrayList<>();
        begins = 0;
        size = 0;
        code = null;
        var inComment = false;
        for (var line = file.next(); line != null; line = file.next()) {
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
            begins = file.number();
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
        if (file.wasLonger() || size > LONGEST) {
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
}
