package org.gatehouse.api.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the rebuilding of a projection has come.
 *
 * @param state {@code building}, {@code done} or {@code cancelled}
 * @param position how far it has read the log
 * @param logEnd where the log ends
 * @param shownDateTime since when readers are shown it
 */
public record RebuildView(
        RebuildId id,
        String projection,
        int generation,
        String state,
        String position,
        String logEnd,
        Instant startedDateTime,
        @Nullable Instant shownDateTime) {}
