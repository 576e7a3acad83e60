package org.gatehouse.api.notifications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody is told. The text form is stored; it is frozen. */
public enum NotificationKind {
    /** Whoever looks after a group: it ends soon (X-R5). */
    GROUP_EXPIRING("groupExpiring"),
    /** Whoever looked after a group: it has ended. */
    GROUP_EXPIRED("groupExpired"),
    /** An approver: there is something to decide. */
    REQUEST_RECEIVED("requestReceived"),
    /** Whoever asked: they are to get it. */
    REQUEST_APPROVED("requestApproved"),
    /** Whoever asked: they do not get it. */
    REQUEST_DENIED("requestDenied"),
    /** Whoever asked: nobody has decided. */
    REQUEST_TIMED_OUT("requestTimedOut"),
    /** Whoever asked: it was approved, and could not be given. */
    DELIVERY_FAILED("deliveryFailed");

    private final String stored;

    NotificationKind(String stored) {
        this.stored = stored;
    }

    @JsonValue
    public String stored() {
        return stored;
    }

    /**
     * @throws IllegalArgumentException for an unknown text
     */
    @JsonCreator
    public static NotificationKind ofStored(String stored) {
        for (var kind : values()) {
            if (kind.stored.equals(stored)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Unknown notification kind " + stored);
    }
}
