package org.gatehouse.api.groups;

import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.personal.NotPersonal;

/** Everything that can have happened to a group itself: its settings and its owners. */
public sealed interface GroupEvent extends AboutGroup {

    @EventName("groups.GroupCreated")
    record GroupCreated(
            GroupId groupId,
            @NotPersonal("The organisation's label of a group, shown to everybody.")
                    String displayName,
            @NotPersonal("The organisation's description of a group, shown to everybody.")
                    String description,
            GroupType groupType,
            JoinPolicy joinPolicy,
            Visibility visibility)
            implements GroupEvent {}

    @EventName("groups.GroupRenamed")
    record GroupRenamed(
            GroupId groupId,
            @NotPersonal("The organisation's label of a group, shown to everybody.")
                    String formerDisplayName,
            @NotPersonal("The organisation's label of a group, shown to everybody.")
                    String displayName)
            implements GroupEvent {}

    @EventName("groups.OwnerAdded")
    record OwnerAdded(GroupId groupId, Grant grant) implements GroupEvent, GrantEvent.Given {}
}
