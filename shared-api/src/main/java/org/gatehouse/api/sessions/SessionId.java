package org.gatehouse.api.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/**
 * Identifies a sign-in session; the {@code sid} of its tokens (OpenID Connect Front-Channel Logout
 * 1.0).
 */
public record SessionId(@JsonValue UUID value) implements Id {

    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
