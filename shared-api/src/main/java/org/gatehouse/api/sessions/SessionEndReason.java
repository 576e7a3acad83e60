package org.gatehouse.api.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a session has ended before its time. The JSON names are stored and frozen. */
public enum SessionEndReason {
    /** The user has signed out in that browser (OpenID Connect RP-Initiated Logout 1.0). */
    @JsonProperty("signedOut")
    SIGNED_OUT,
    /** The user has ended it from elsewhere. */
    @JsonProperty("revoked")
    REVOKED,
    /** Somebody used a code or a refresh token twice, so one of two had stolen it (RFC 9700). */
    @JsonProperty("tokenReused")
    TOKEN_REUSED,
    /** The user has signed in anew in the same browser. */
    @JsonProperty("replaced")
    REPLACED
}
