package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The JSON names are stored and frozen. */
public enum Decision {
    @JsonProperty("approve")
    APPROVE,
    @JsonProperty("deny")
    DENY
}
