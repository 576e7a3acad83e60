package org.gatehouse.api.grants;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what, as what, why, and for how long. Every room's events carry it in this one shape,
 * so that history, explanations, reviews and separation of duties read all rooms alike.
 *
 * @param holder the user who holds it
 * @param from when it begins to hold; none: with the event
 * @param until when it ends by itself; none: it does not
 */
public record Grant(
        UUID holder,
        Resource resource,
        GrantRole role,
        Source source,
        @Nullable Instant from,
        @Nullable Instant until) {}
