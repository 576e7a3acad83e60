package org.gatehouse.api.grants;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody held at an instant.
 *
 * @param sources why they held it themselves; none where they did by way of groups only
 * @param inheritedFrom the groups that held it, and in which they were, directly or by way of
 *     others
 */
public record AccessView(
        Party holder,
        Party resource,
        GrantRole role,
        List<Ground> sources,
        List<Party> inheritedFrom) {

    public AccessView {
        sources = List.copyOf(sources);
        inheritedFrom = List.copyOf(inheritedFrom);
    }

    /**
     * @param since when it began to hold
     * @param until when it was to end by itself, as was known then
     * @param position of the event that gave it
     */
    public record Ground(Source source, Instant since, @Nullable Instant until, String position) {}

    /**
     * A page of what was held.
     *
     * @param nextCursor as in every list
     */
    public record AccessAnswer(AsOf asOf, List<AccessView> items, @Nullable String nextCursor) {

        public AccessAnswer {
            items = List.copyOf(items);
        }
    }
}
