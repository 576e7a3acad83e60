package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies a group. */
public record GroupId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
