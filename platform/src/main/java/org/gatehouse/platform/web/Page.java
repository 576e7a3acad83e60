package org.gatehouse.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param rows up to {@link Paging#fetch()} of them: the one too many tells that there is more
     * @param key the sort key of a row
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Cursor> key) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, paging.limit());
        return new Page<>(items, key.apply(items.getLast()).toString());
    }
}
