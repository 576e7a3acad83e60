package org.gatehouse.verify;

import java.security.PrivateKey;
import java.util.List;
import org.gatehouse.verify.Note.Unsigned;

/**
 * How far a log had come, and what it was then (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size how many leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    public String sign(VerifierKey key, PrivateKey secret) {
        return Note.sign(origin + "\n" + size + "\n" + root.base64() + "\n", key, secret);
    }

    /**
     * @throws Unsigned by anybody else, of anything else, or of another log
     */
    public static Checkpoint open(String note, VerifierKey key) throws Unsigned {
        var lines = List.of(Note.open(note, key).split("\n", -1));
        try {
            if (lines.size() >= 4
                    && lines.getFirst().equals(key.name())
                    && isNumber(lines.get(1))) {
                return new Checkpoint(
                        lines.getFirst(),
                        Long.parseLong(lines.get(1)),
                        Hash.ofBase64(lines.get(2)));
            }
        } catch (IllegalArgumentException wrong) {
            // as what is no checkpoint at all
        }
        throw new Unsigned("This is no checkpoint of " + key.name());
    }

    private static boolean isNumber(String text) {
        return text.matches("0|[1-9][0-9]{0,18}");
    }
}
