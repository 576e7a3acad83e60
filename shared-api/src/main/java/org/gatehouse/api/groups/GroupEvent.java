package org.gatehouse.api.groups;

import java.time.Instant;
import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.OwnershipEvent;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceEvent;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.personal.NotPersonal;
import org.jspecify.annotations.Nullable;

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

    @EventName("groups.GroupDescribed")
    record GroupDescribed(
            GroupId groupId,
            @NotPersonal("The organisation's description of a group, shown to everybody.")
                    String formerDescription,
            @NotPersonal("The organisation's description of a group, shown to everybody.")
                    String description)
            implements GroupEvent {}

    @EventName("groups.JoinPolicyReplaced")
    record JoinPolicyReplaced(GroupId groupId, JoinPolicy formerJoinPolicy, JoinPolicy joinPolicy)
            implements GroupEvent {}

    @EventName("groups.VisibilityReplaced")
    record VisibilityReplaced(GroupId groupId, Visibility formerVisibility, Visibility visibility)
            implements GroupEvent {}

    @EventName("groups.OwnerAdded")
    record OwnerAdded(GroupId groupId, Grant grant)
            implements GroupEvent, GrantEvent.Given, OwnershipEvent {}

    @EventName("groups.OwnerRemoved")
    record OwnerRemoved(GroupId groupId, Grant grant)
            implements GroupEvent, GrantEvent.Ended, OwnershipEvent {}

    /**
     * @param restorableUntil the first instant at which the group cannot be restored any more
     */
    @EventName("groups.GroupDeleted")
    record GroupDeleted(GroupId groupId, Instant restorableUntil)
            implements GroupEvent, ResourceEvent.Suspended {

        @Override
        public Resource resource() {
            return new Resource(ResourceKind.GROUP, groupId.value());
        }
    }

    /** With its members, owners and name. */
    @EventName("groups.GroupRestored")
    record GroupRestored(GroupId groupId) implements GroupEvent, ResourceEvent.Resumed {

        @Override
        public Resource resource() {
            return new Resource(ResourceKind.GROUP, groupId.value());
        }
    }

    /** Deleted for good; its name is free. */
    @EventName("groups.GroupPurged")
    record GroupPurged(GroupId groupId) implements GroupEvent, ResourceEvent.Gone {

        @Override
        public Resource resource() {
            return new Resource(ResourceKind.GROUP, groupId.value());
        }
    }

    /**
     * The settings say that the group ends, or does not.
     *
     * @param expirationDateTime none: it does not end
     */
    @EventName("groups.GroupExpirationSet")
    record GroupExpirationSet(
            GroupId groupId,
            @Nullable Instant formerExpirationDateTime,
            @Nullable Instant expirationDateTime)
            implements GroupEvent {}

    /** Somebody wants the group to go on. */
    @EventName("groups.GroupRenewed")
    record GroupRenewed(
            GroupId groupId, Instant formerExpirationDateTime, Instant expirationDateTime)
            implements GroupEvent {}

    /**
     * The owners are to be told that the group ends.
     *
     * @param daysLeft 30, 15 or 1: which of the notices it is
     */
    @EventName("groups.GroupExpirationAnnounced")
    record GroupExpirationAnnounced(GroupId groupId, Instant expirationDateTime, int daysLeft)
            implements GroupEvent {}

    /** Nobody has renewed the group; it is deleted with this. */
    @EventName("groups.GroupExpired")
    record GroupExpired(GroupId groupId, Instant expirationDateTime) implements GroupEvent {}
}
