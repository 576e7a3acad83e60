package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a request. */
public enum RequestStatus {
    /** Somebody has yet to decide. */
    @JsonProperty("pending")
    PENDING,
    /** It is about to be delivered. */
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("denied")
    DENIED,
    /** Nobody has decided in time, which is a denial. */
    @JsonProperty("timedOut")
    TIMED_OUT,
    @JsonProperty("cancelled")
    CANCELLED,
    /** What was asked for is held. */
    @JsonProperty("delivered")
    DELIVERED,
    /** It was approved, and could not be given any more. */
    @JsonProperty("deliveryFailed")
    DELIVERY_FAILED
}
