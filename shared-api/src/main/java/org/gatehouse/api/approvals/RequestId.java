package org.gatehouse.api.approvals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies a request; the approval that it waits for has the same id. */
public record RequestId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
