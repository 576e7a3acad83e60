package org.gatehouse.api.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened in another system, and where that is told.
 *
 * @param line of the file, counted from 1
 * @param at whole microseconds, as all times in the log
 * @param change what the other system calls the change, such as a commit; none where it has no name
 *     for it
 */
public record Past(long line, Instant at, @Nullable String change) {}
