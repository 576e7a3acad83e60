package org.gatehouse.api.signins;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies one attempt to sign in. */
public record SignInId(@JsonValue UUID value) implements Id {

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
