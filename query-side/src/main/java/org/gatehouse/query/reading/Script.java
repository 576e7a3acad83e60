package org.gatehouse.query.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/**
 * What makes the tables of a projection.
 *
 * @param shape a hash of the text: generations of one shape have the same tables
 */
record Script(String text, String shape) {

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
            return new Script(text, HexFormat.of().formatHex(digest, 0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
