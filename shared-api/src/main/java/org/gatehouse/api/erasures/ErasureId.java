package org.gatehouse.api.erasures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.personal.Subject;

/** Identifies the erasure of one subject: derived from it. */
public record ErasureId(@JsonValue UUID value) implements Id {

    public static ErasureId of(Subject subject) {
        return new ErasureId(DerivedId.of("erasure", subject));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
