package org.gatehouse.api.projections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param generation the number of the one that readers are shown
 * @param state {@code building} or {@code live}
 * @param position how far it has read the log
 * @param logEnd where the log ends
 * @param lag positions between the two; events of others and gaps count
 * @param parked events that could not be taken in, and those that follow them
 * @param drifting rows that were found not to be what the log says
 * @param lastDrift when the last of those was found
 */
public record ProjectionView(
        String name,
        int generation,
        String state,
        String position,
        String logEnd,
        long lag,
        int parked,
        int drifting,
        @Nullable Instant lastDrift) {}
