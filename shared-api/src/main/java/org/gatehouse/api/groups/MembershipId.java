package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;
import org.gatehouse.api.users.UserId;

/** Identifies what one user has been to one group, for all time: derived from the two. */
public record MembershipId(@JsonValue UUID value) implements Id {

    public static MembershipId of(GroupId group, UserId user) {
        return new MembershipId(DerivedId.of("membership", group, user));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
