package org.gatehouse.api.signins;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody was not let in. The JSON names are stored and frozen. */
public enum SignInFailure {
    /** Nobody has that name; what was typed is not kept, as it may have been a password. */
    @JsonProperty("unknownUser")
    UNKNOWN_USER,
    @JsonProperty("wrongPassword")
    WRONG_PASSWORD,
    /** After too many wrong ones nobody was let try; the password was not looked at. */
    @JsonProperty("lockedOut")
    LOCKED_OUT,
    /** It was theirs; its time is over. */
    @JsonProperty("passwordExpired")
    PASSWORD_EXPIRED,
    /** It is theirs, and good for choosing another one only; whoever does is let in after that. */
    @JsonProperty("passwordChangeRequired")
    PASSWORD_CHANGE_REQUIRED,
    /** The user is disabled. */
    @JsonProperty("disabled")
    DISABLED
}
