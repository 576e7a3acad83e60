package org.gatehouse.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which groups end unless they are renewed. The JSON names are stored and frozen. */
public enum ManagedGroups {
    @JsonProperty("all")
    ALL,
    @JsonProperty("selected")
    SELECTED
}
