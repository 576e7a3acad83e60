package org.gatehouse.platform.web;

import org.jspecify.annotations.Nullable;

/** Looks through the layers in which libraries wrap an exception. */
final class Causes {

    private static final int DEPTH = 20;

    private Causes() {}

    /** The outermost of the given kind, or null. */
    static <T extends Throwable> @Nullable T first(Throwable thrown, Class<T> kind) {
        @Nullable Throwable next = thrown;
        for (int depth = 0; next != null && depth < DEPTH; depth++) {
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
            next = next.getCause();
        }
        return null;
    }
}
