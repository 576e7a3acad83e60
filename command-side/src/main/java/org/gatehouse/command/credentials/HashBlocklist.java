package org.gatehouse.command.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gatehouse.api.Text;
import org.gatehouse.platform.credentials.PasswordText;
import org.jspecify.annotations.Nullable;

/**
 * A file of SHA-1 hashes as Pwned Passwords is downloaded: a line each, {@code <40 hex
 * digits>:<count>} or without a count, in the order of the hashes. It is searched where it lies,
 * however large it is, and opened for each search: so it may be replaced by renaming another one.
 */
final class HashBlocklist implements Blocklist {

    static final Pattern LINE = Pattern.compile("[0-9A-Fa-f]{40}(:[0-9]{1,18})?");

    /** More than a line with its end. */
    private static final int LINE_MAX = Sha1.HEX_DIGITS + 1 + 18 + 2;

    private static final int SAMPLES = 200;

    private final Path file;

    HashBlocklist(Path file) {
        this.file = file;
    }

    /**
     * As it was typed, as whoever leaked it may have, and in lower case, as lists often are.
     *
     * @throws UncheckedIOException where the file cannot be read any more
     */
    @Override
    public boolean holds(PasswordText password) {
        var forms = List.of(password.reveal(), Text.key(password.reveal()));
        try (var channel = FileChannel.open(file)) {
            for (var form : forms) {
                if (holds(channel, new Sha1(form).hex())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is in a line that begins in {@code [low, high)}, or in none. */
    private static boolean holds(FileChannel channel, String hash) throws IOException {
        long low = 0;
        long high = channel.size();
        while (low < high) {
            long middle = low + (high - low) / 2;
            var line = lineFrom(channel, middle);
            if (line == null || line.hash().compareTo(hash) > 0) {
                high = middle;
            } else if (line.hash().equals(hash)) {
                return true;
            } else {
                low = line.end();
            }
        }
        return false;
    }

    /**
     * @param hash in upper case; what stands there, if it is none
     * @param end where the next line begins
     */
    private record Line(String hash, String text, long end) {}

    /** The first line that begins at a byte or behind it; null behind the last. */
    private static @Nullable Line lineFrom(FileChannel channel, long at) throws IOException {
        long from = at == 0 ? 0 : at - 1; // whether a line begins here, the byte before it says
        var text = read(channel, from, 2 * LINE_MAX);
        int start = at == 0 ? 0 : text.indexOf('\n') + 1;
        if (at > 0 && start == 0) {
            return null;
        }
        int end = text.indexOf('\n', start);
        var line = text.substring(start, end < 0 ? text.length() : end).strip();
        if (line.isEmpty()) {
            return null;
        }
        var hash = line.substring(0, Math.min(Sha1.HEX_DIGITS, line.length()));
        return new Line(
                hash.toUpperCase(Locale.ROOT), line, from + (end < 0 ? text.length() : end + 1));
    }

    private static String read(FileChannel channel, long from, int most) throws IOException {
        var bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                break;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /**
     * Whether the file is what it looks like, by lines from all over it.
     *
     * @throws BlocklistMisconfigured where it is not
     */
    void check() throws IOException {
        try (var channel = FileChannel.open(file)) {
            var former = "";
            for (int i = 0; i < SAMPLES; i++) {
                long at = (long) (channel.size() / (double) SAMPLES * i);
                var line = lineFrom(channel, at);
                if (line == null && channel.size() - at <= LINE_MAX) {
                    return;
                }
                if (line == null || !LINE.matcher(line.text()).matches()) {
                    throw new BlocklistMisconfigured(file, "holds lines that are no SHA-1 hashes");
                }
                if (line.hash().compareTo(former) < 0) {
                    throw new BlocklistMisconfigured(file, "is not in the order of its hashes");
                }
                former = line.hash();
            }
        }
    }
}
