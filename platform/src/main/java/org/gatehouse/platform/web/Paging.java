package org.gatehouse.platform.web;

import java.util.Optional;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for: a handler parameter of this type takes {@code ?limit=} (1 to 500, by
 * default 50) and {@code ?cursor=}.
 */
public record Paging(int limit, Optional<Cursor> cursor) {

    public static final int MAX = 500;
    public static final int DEFAULT = 50;

    /** How many rows to read: one more than shown, to know whether there are more. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * @throws Refusal {@code request.malformed}
     */
    static Paging of(@Nullable String limit, @Nullable String cursor) {
        return new Paging(
                limit == null ? DEFAULT : limit(limit),
                Optional.ofNullable(cursor).map(Cursor::parse));
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX) {
                return limit;
            }
        } catch (NumberFormatException unreadable) {
            // refused below
        }
        throw Refusal.malformed(
                        "request.malformed",
                        "The parameter limit is a whole number from 1 to " + MAX)
                .with("parameter", "limit")
                .with("least", 1)
                .with("most", MAX);
    }
}
