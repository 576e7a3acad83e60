package org.gatehouse.api.groups;

import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;

/** Everything that can have happened between one group and another that is in it. */
public sealed interface NestingEvent extends AboutGroup, GrantEvent {

    /** Whoever is in the holder is in the group. */
    @EventName("groups.MemberGroupAdded")
    record MemberGroupAdded(GroupId groupId, Grant grant)
            implements NestingEvent, GrantEvent.Given {}

    @EventName("groups.MemberGroupRemoved")
    record MemberGroupRemoved(GroupId groupId, Grant grant)
            implements NestingEvent, GrantEvent.Ended {}
}
