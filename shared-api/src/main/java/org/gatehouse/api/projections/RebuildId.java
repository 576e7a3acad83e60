package org.gatehouse.api.projections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies one rebuilding of a projection. */
public record RebuildId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RebuildId of(String text) {
        return new RebuildId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
