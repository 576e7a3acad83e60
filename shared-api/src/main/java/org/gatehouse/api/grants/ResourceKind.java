package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be held. The JSON names are stored and frozen. */
public enum ResourceKind {
    @JsonProperty("group")
    GROUP,
    /** A directory role, held in the whole directory. */
    @JsonProperty("role")
    ROLE
}
