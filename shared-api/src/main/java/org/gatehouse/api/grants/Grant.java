package org.gatehouse.api.grants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what, as what, why, and for how long. Every room's events carry it in this one shape,
 * so that history, explanations, reviews and separation of duties read all rooms alike.
 *
 * @param from when it begins to hold; none: when the event takes effect
 * @param until when it ends by itself, the first instant at which it does not hold any more; none:
 *     it does not end. Whole microseconds, as all times in the log.
 */
public record Grant(
        Holder holder,
        Resource resource,
        GrantRole role,
        Source source,
        @Nullable Instant from,
        @Nullable Instant until) {}
