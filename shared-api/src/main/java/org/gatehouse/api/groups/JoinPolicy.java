package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one becomes a member. */
public enum JoinPolicy {
    /** Anybody may join at once. */
    @JsonProperty("open")
    OPEN,
    /** Anybody may ask; an owner decides. */
    @JsonProperty("approval")
    APPROVAL,
    /** Only owners add members. */
    @JsonProperty("closed")
    CLOSED
}
