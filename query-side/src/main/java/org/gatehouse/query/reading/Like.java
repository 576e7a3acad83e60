package org.gatehouse.query.reading;

import org.gatehouse.api.Text;

/** Patterns for SQL's LIKE from what people type. */
public final class Like {

    private Like() {}

    /** Matches keys of names that begin so; nothing that is typed has a special meaning. */
    public static String startsWith(String typed) {
        return escaped(typed) + "%";
    }

    /** Matches keys of names that hold it. */
    public static String contains(String typed) {
        return "%" + escaped(typed) + "%";
    }

    private static String escaped(String typed) {
        return Text.key(typed)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("\0", "");
    }
}
