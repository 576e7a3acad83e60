package org.gatehouse.api.roles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.users.UserId;

/** Identifies that one user holds one role in the whole directory, for all time. */
public record RoleAssignmentId(@JsonValue UUID value) implements Id {

    public static RoleAssignmentId of(RoleDefinitionId role, UserId user) {
        return new RoleAssignmentId(DerivedId.of("role-assignment", role, user));
    }

    @JsonCreator
    public static RoleAssignmentId of(String text) {
        return new RoleAssignmentId(UUID.fromString(text));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
