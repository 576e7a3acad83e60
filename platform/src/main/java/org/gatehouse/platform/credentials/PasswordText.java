package org.gatehouse.platform.credentials;

import java.text.Normalizer;
import java.util.Map;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;

/**
 * The one form of a password that is hashed, however a keyboard composes it: profile OpaqueString
 * of RFC 8265 section 4.2 (other spaces become U+0020, then NFC; case and width stay).
 */
public record PasswordText(String reveal) {

    /** In characters; NIST SP 800-63B-4 section 3.1.1.2 wants at least 64 to be allowed. */
    public static final int MAX = 256;

    /**
     * @throws InvalidValue {@code value.blank}, {@code value.too-long} or {@code value.unprintable}
     */
    public static PasswordText of(Secret typed) {
        var text = typed.reveal();
        if (text.isEmpty()) {
            throw new InvalidValue("value.blank", "A password is expected");
        }
        if (text.codePointCount(0, text.length()) > MAX) {
            throw new InvalidValue(
                    "value.too-long", "The password is longer than " + MAX, Map.of("most", MAX));
        }
        if (text.codePoints().anyMatch(PasswordText::isUnprintable)) {
            throw new InvalidValue(
                    "value.unprintable", "The password holds characters that cannot be typed");
        }
        var spaced =
                text.codePoints()
                        .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append);
        return new PasswordText(Normalizer.normalize(spaced, Normalizer.Form.NFC));
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** In characters. */
    public int length() {
        return reveal.codePointCount(0, reveal.length());
    }

    @Override
    public String toString() {
        return "***";
    }
}
