package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Along which time history is asked. They differ where something was taken over from another
 * system, or told later than it took effect.
 */
public enum Timeline {
    /** When it was so, as is known now. */
    @JsonProperty("effective")
    EFFECTIVE,
    /** When Gatehouse knew of it: what it would have answered then. */
    @JsonProperty("recorded")
    RECORDED
}
