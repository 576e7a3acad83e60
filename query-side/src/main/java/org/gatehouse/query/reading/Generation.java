package org.gatehouse.query.reading;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One complete set of a projection's tables, with a processor and a token of its own. */
public record Generation(String projection, int number, State state) {

    /** Stored by name. */
    public enum State {
        /** Catching up beside the live one. */
        BUILDING,
        /** What readers are shown. */
        LIVE,
        /** Its tables are about to go. */
        RETIRED;

        static State stored(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /** The processor's name, under which the token is stored. */
    String processor() {
        return projection + "#" + number;
    }

    String table(String name) {
        return "query." + projection + "_" + number + "_" + name;
    }

    /** Puts this generation's tables where the text says <code>{table}</code>. */
    String sql(String template) {
        return sql(template, this::table);
    }

    static String sql(String template, UnaryOperator<String> table) {
        return TABLE.matcher(template).replaceAll(match -> table.apply(match.group(1)));
    }
}
