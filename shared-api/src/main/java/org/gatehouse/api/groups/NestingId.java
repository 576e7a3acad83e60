package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.Id;

/** Identifies what one group has been to another, for all time: derived from the two. */
public record NestingId(@JsonValue UUID value) implements Id {

    public static NestingId of(GroupId group, GroupId member) {
        return new NestingId(DerivedId.of("nesting", group, member));
    }

    /** Axon stores this text as the stream id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
