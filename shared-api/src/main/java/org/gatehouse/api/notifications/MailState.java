package org.gatehouse.api.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of the mail. */
public enum MailState {
    /** Not sent: not yet, or there is no address or no mail server. */
    @JsonProperty("none")
    NONE,
    /** The mail server has taken it. */
    @JsonProperty("sent")
    SENT,
    /** Given up. */
    @JsonProperty("failed")
    FAILED
}
