package org.gatehouse.api.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies the settings of one area. */
public record SettingsId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static SettingsId of(String text) {
        return new SettingsId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
