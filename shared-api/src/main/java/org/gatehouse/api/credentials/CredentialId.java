package org.gatehouse.api.credentials;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.users.UserId;

/** Identifies the password of one user, for all time: derived from the user. */
public record CredentialId(@JsonValue UUID value) implements Id {

    public static CredentialId of(UserId user) {
        return new CredentialId(DerivedId.of("password", user));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
