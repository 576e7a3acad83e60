package org.gatehouse.api.roles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.Id;

/** Identifies a directory role; those of built-in roles are the same as in Microsoft Entra. */
public record RoleDefinitionId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static RoleDefinitionId of(String text) {
        return new RoleDefinitionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
