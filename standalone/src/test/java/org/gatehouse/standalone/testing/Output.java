package org.gatehouse.standalone.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what this process logs, which goes to the standard output, for looking into it. */
public final class Output {

    private static @Nullable Path file;

    private Output() {}

    /** From now on, and until the end. */
    static synchronized void keep() {
        if (file != null) {
            return;
        }
        try {
            file = Files.createTempFile("gatehouse", ".log");
            file.toFile().deleteOnExit();
            var kept = new BufferedOutputStream(Files.newOutputStream(file));
            System.setOut(new PrintStream(new Both(System.out, kept), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So far; to be closed. */
    public static synchronized Stream<String> lines() {
        try {
            System.out.flush();
            return Files.lines(Objects.requireNonNull(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Both extends OutputStream {

        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public synchronized void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            one.write(bytes, offset, length);
            other.write(bytes, offset, length);
        }

        @Override
        public synchronized void flush() throws IOException {
            one.flush();
            other.flush();
        }
    }
}
