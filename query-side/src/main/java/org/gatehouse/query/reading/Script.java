package org.gatehouse.query.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What makes the tables of a projection.
 *
 * @param tables everything but the indexes, save for unique ones: those are rules
 * @param indexes a line each; a full table gets them in a fraction of the time that an empty one
 *     spends on keeping them while it is filled
 * @param shape a hash of the text: generations of one shape have the same tables
 */
record Script(String tables, String indexes, String shape) {

    private static final Predicate<String> IS_INDEX = line -> line.startsWith("create index ");

    /**
     * The script {@code db/projections/<name>.sql} of this process.
     *
     * @throws UncheckedIOException when there is none
     */
    static Script of(String projection) {
        try {
            var text =
                    new ClassPathResource("db/projections/" + projection + ".sql")
                            .getContentAsString(StandardCharsets.UTF_8);
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new Script(
                    lines(text, IS_INDEX.negate()),
                    lines(text, IS_INDEX),
                    HexFormat.of().formatHex(digest, 0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String lines(String text, Predicate<String> which) {
        return text.lines().filter(which).collect(Collectors.joining("\n"));
    }
}
