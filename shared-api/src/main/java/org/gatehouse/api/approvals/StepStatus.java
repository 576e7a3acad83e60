package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of one stage of a request. */
public enum StepStatus {
    /** The stages before it come first. */
    @JsonProperty("notStarted")
    NOT_STARTED,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("denied")
    DENIED,
    @JsonProperty("timedOut")
    TIMED_OUT,
    @JsonProperty("cancelled")
    CANCELLED
}
