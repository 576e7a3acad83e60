package org.gatehouse.api.membershiprules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether people come and go by a rule; named as in Microsoft Graph. */
public enum ProcessingState {
    @JsonProperty("on")
    ON,
    @JsonProperty("paused")
    PAUSED
}
