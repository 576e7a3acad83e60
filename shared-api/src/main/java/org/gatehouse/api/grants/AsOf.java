package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of which instant an answer tells.
 *
 * @param position the last one in the log that was known then
 * @param beginning when the first event was recorded, or took effect where effects are asked for;
 *     null in an empty log
 * @param end when the last event so far was recorded
 */
public record AsOf(
        Instant at,
        Timeline timeline,
        String position,
        Within within,
        @Nullable Instant beginning,
        @Nullable Instant end) {

    /** Whether the instant lies in the history. */
    public enum Within {
        /** Before anything was recorded, or had taken effect. */
        @JsonProperty("beforeTheFirstEvent")
        BEFORE_THE_FIRST_EVENT,
        @JsonProperty("history")
        HISTORY,
        /** Nothing has been recorded since; it may still be. */
        @JsonProperty("afterTheLastEvent")
        AFTER_THE_LAST_EVENT
    }
}
