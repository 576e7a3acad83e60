package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies a user; the {@code sub} of their tokens. */
public record UserId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
