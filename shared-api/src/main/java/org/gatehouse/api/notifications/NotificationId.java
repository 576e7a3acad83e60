package org.gatehouse.api.notifications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.users.UserId;

/** Identifies what one user is told because of one event. */
public record NotificationId(@JsonValue UUID value) implements Id {

    /**
     * @param cause the id of the event that they are told of
     */
    public static NotificationId of(String cause, UserId recipient, NotificationKind kind) {
        return new NotificationId(DerivedId.of("notification", cause, recipient, kind.stored()));
    }

    @JsonCreator
    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
