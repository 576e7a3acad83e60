package org.gatehouse.command.imports;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of which only the beginning was ever written: the rest repeats, up to a size. */
final class Endless extends InputStream {

    private final byte[] beginning;
    private final byte[] repeated;
    private long left;
    private long at;

    /**
     * @param size of the whole, in bytes
     */
    Endless(String beginning, String repeated, long size) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
        this.left = size;
    }

    @Override
    public int read() {
        if (left == 0) {
            return -1;
        }
        left--;
        var now = at++;
        return now < beginning.length
                ? beginning[(int) now]
                : repeated[(int) ((now - beginning.length) % repeated.length)];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        var read = 0;
        for (var next = 0; read < length && (next = read()) >= 0; read++) {
            into[offset + read] = (byte) next;
        }
        return read == 0 && length > 0 ? -1 : read;
    }
}
