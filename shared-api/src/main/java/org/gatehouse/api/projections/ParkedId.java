package org.gatehouse.api.projections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;

/** Identifies what a projection could not take in: derived from its name. */
public record ParkedId(@JsonValue UUID value) implements Id {

    public static ParkedId of(String projection) {
        return new ParkedId(DerivedId.of("parked", projection));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
