package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody belongs to the organisation; named as in Microsoft Graph. */
public enum UserType {
    /** One of its own people. */
    @JsonProperty("member")
    MEMBER,
    /** Somebody of another organisation who works with it. */
    @JsonProperty("guest")
    GUEST
}
