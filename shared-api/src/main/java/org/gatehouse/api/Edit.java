package org.gatehouse.api;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a value that an edit touches: another one, or none. A value that the edit leaves
 * alone has no {@code Edit} at all; in a JSON body it is absent, and null clears (RFC 7396).
 *
 * @param to the new value; null clears
 */
public record Edit<T>(@Nullable T to) {}
