package org.gatehouse.api.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.users.UserId;

/** Identifies how one user's sessions are ended together: derived from the user. */
public record SignOutId(@JsonValue UUID value) implements Id {

    public static SignOutId of(UserId user) {
        return new SignOutId(DerivedId.of("sign-out", user));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
