package org.gatehouse.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file, none of which takes more memory than it may, however long it is. */
final class BoundedLines {

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream file;
    private final int longest;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean longer;
    private long number;

    /**
     * @param longest bytes of one line
     */
    BoundedLines(InputStream file, int longest) {
        this.file = file;
        this.longest = longest;
    }

    /** One line without its end, of a longer one the beginning; null at the end of the file. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        longer = false;
        var next = read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = read()) {
            if (line.size() < longest) {
                line.write(next);
            } else {
                longer = true;
            }
        }
        return withoutEdges(line.toByteArray());
    }

    /** Of the line that was read last, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line that was read last is longer than it may be. */
    boolean wasLonger() {
        return longer;
    }

    private byte[] withoutEdges(byte[] bytes) {
        var bom =
                number == 1
                        && bytes.length >= BOM.length
                        && Arrays.equals(bytes, 0, BOM.length, BOM, 0, BOM.length);
        var carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return bom || carriageReturn
                ? Arrays.copyOfRange(
                        bytes, bom ? BOM.length : 0, bytes.length - (carriageReturn ? 1 : 0))
                : bytes;
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, file.read(buffer));
        }
        return at == end ? -1 : buffer[at++] & 0xff;
    }
}
