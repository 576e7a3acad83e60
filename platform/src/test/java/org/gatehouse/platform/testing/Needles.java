package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that are looked for in other texts, all of them in one pass: as they are, in other case,
 * in hex and in Base64.
 */
public final class Needles {

    private final Index caseless = new Index();
    private final Index base64 = new Index();

    private Needles() {}

    /** Texts; ASCII only. */
    public static Needles of(Collection<String> texts) {
        var needles = new Needles();
        texts.forEach(text -> needles.add(text, text.getBytes(UTF_8)));
        return needles;
    }

    /**
     * @param name by which it is told that they were found
     */
    public static Needles of(String name, byte[] bytes) {
        var needles = new Needles();
        needles.add(name, bytes);
        return needles;
    }

    private void add(String name, byte[] bytes) {
        caseless.add(name, new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT));
        caseless.add(name, HexFormat.of().formatHex(bytes));
        phases(bytes).forEach(phase -> base64.add(name, phase));
    }

    /** Those that are in the text; each byte is one character, where they are bytes. */
    public Set<String> in(String text) {
        var found = new TreeSet<String>();
        caseless.find(text.toLowerCase(Locale.ROOT), found);
        base64.find(text.replace('-', '+').replace('_', '/'), found);
        return found;
    }

    /**
     * What is the same in Base64 whatever stands before and after, for each of its three phases.
     */
    private static List<String> phases(byte[] needle) {
        var phases = new ArrayList<String>();
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + needle.length];
            System.arraycopy(needle, 0, shifted, before, needle.length);
            phases.add(
                    Base64.getEncoder()
                            .encodeToString(shifted)
                            .substring((before * 8 + 5) / 6, shifted.length * 8 / 6));
        }
        return phases;
    }

    /** Texts by what they begin with, so that most places of a text are passed by at once. */
    private static final class Index {

        private static final int BEGINNING = 3;

        private record Text(String name, String text) {}

        private final Map<Integer, List<Text>> texts = new HashMap<>();
        private final boolean[] beginnings = new boolean[1 << 16];

        void add(String name, String text) {
            if (text.length() < BEGINNING) {
                throw new IllegalArgumentException("Too short to be looked for");
            }
            texts.computeIfAbsent(beginning(text, 0), _ -> new ArrayList<>())
                    .add(new Text(name, text));
            beginnings[beginning(text, 0)] = true;
        }

        void find(String in, Set<String> found) {
            for (int at = 0; at <= in.length() - BEGINNING; at++) {
                if (beginnings[beginning(in, at)]) {
                    for (var one : texts.get(beginning(in, at))) {
                        if (in.startsWith(one.text(), at)) {
                            found.add(one.name());
                        }
                    }
                }
            }
        }

        private static int beginning(String text, int at) {
            return (31 * (31 * text.charAt(at) + text.charAt(at + 1)) + text.charAt(at + 2))
                    & 0xffff;
        }
    }
}
