package org.gatehouse.api.grants;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can hold something. The JSON names are stored and frozen. */
public enum HolderKind {
    @JsonProperty("user")
    USER,
    @JsonProperty("group")
    GROUP
}
