package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed who held what.
 *
 * @param at when, along the timeline that was asked
 * @param holder null where all that is held of the resource, or by way of it, is concerned
 * @param role null as well then
 * @param source null as well then
 * @param until when it was to end by itself from then on
 * @param event null where it ended by itself and nobody has recorded that yet
 */
public record AccessChangeView(
        Instant at,
        Change change,
        @Nullable Party holder,
        Party resource,
        @Nullable GrantRole role,
        @Nullable Source source,
        @Nullable Instant until,
        @Nullable Told event) {

    /** What happened. */
    public enum Change {
        @JsonProperty("given")
        GIVEN,
        /** It ends at another time than was said before. */
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("ended")
        ENDED,
        /** Nothing that is held of it, or by way of it, counts. */
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("resumed")
        RESUMED,
        /** For good. */
        @JsonProperty("gone")
        GONE
    }

    /**
     * A page of changes, in order.
     *
     * @param from exclusive
     * @param to inclusive
     */
    public record ChangesAnswer(
            AsOf from, AsOf to, List<AccessChangeView> items, @Nullable String nextCursor) {

        public ChangesAnswer {
            items = List.copyOf(items);
        }
    }
}
