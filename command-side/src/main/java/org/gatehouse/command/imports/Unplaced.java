package org.gatehouse.command.imports;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file holds that there is no place for: how many values under which name of an attribute or
 * column. Never a value. Names are as the file first writes them; case does not count.
 */
final class Unplaced {

    /** Under this the rest is counted when there are too many names. */
    static final String REST = "…";

    private static final int NAMES = 200;
    private static final int LONGEST_NAME = 100;

    private final Map<String, Long> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Counts one value. */
    void count(String name) {
        var shown = shortened(name);
        var room = counts.containsKey(shown) || counts.size() < NAMES;
        counts.merge(room ? shown : REST, 1L, Long::sum);
    }

    /** At most 200 names of at most 100 characters each, and {@link #REST}. */
    Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** The file chooses its names, and may choose one of a megabyte. */
    static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        var splitsPair = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, splitsPair ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
