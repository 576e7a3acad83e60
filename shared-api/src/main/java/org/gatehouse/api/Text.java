package org.gatehouse.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** What every text that people type must satisfy before it is stored. */
public final class Text {

    private Text() {}

    /**
     * One line of text: NFC, trimmed, 1 to {@code max} code points, well-formed Unicode without
     * control characters.
     *
     * @throws InvalidValue {@code value.blank}, {@code value.too-long} or {@code value.unprintable}
     */
    public static String line(String typed, int max) {
        var text = Normalizer.normalize(wellFormed(typed), Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new InvalidValue("value.blank", "The text is blank");
        }
        return bounded(text, max, false);
    }

    /**
     * Text that may be empty and may hold line breaks and tabs; otherwise as {@link #line}.
     *
     * @throws InvalidValue {@code value.too-long} or {@code value.unprintable}
     */
    public static String block(String typed, int max) {
        var text = Normalizer.normalize(wellFormed(typed), Normalizer.Form.NFC).strip();
        return bounded(text, max, true);
    }

    /**
     * Text as {@link #block} that says something.
     *
     * @throws InvalidValue {@code value.blank}, {@code value.too-long} or {@code value.unprintable}
     */
    public static String paragraph(String typed, int max) {
        var text = block(typed, max);
        if (text.isEmpty()) {
            throw new InvalidValue("value.blank", "The text is blank");
        }
        return text;
    }

    /** The form in which two names are the same name: compatibility-folded, lower case. */
    public static String key(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(folded.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC).strip();
    }

    private static String wellFormed(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < typed.length()
                    && Character.isLowSurrogate(typed.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidValue("value.unprintable", "The text is not well-formed Unicode");
            }
        }
        return typed;
    }

    private static String bounded(String text, int max, boolean lineBreaks) {
        if (text.codePointCount(0, text.length()) > max) {
            throw new InvalidValue(
                    "value.too-long", "The text is longer than " + max, Map.of("most", max));
        }
        boolean printable =
                text.codePoints()
                        .noneMatch(c ->
                                Character.isISOControl(c)
                                        && !(lineBreaks && (c == '\n' || c == '\r' || c == '\t')));
        if (!printable) {
            throw new InvalidValue("value.unprintable", "The text holds control characters");
        }
        return text;
    }
}
