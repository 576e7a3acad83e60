package org.gatehouse.api.groups;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything one can ask of a group itself. */
public sealed interface GroupCommand extends Command {

    @TargetAggregateIdentifier
    GroupId groupId();

    /**
     * @param owner the one who creates it; administrators also create groups of others, and without
     *     an owner
     */
    @Requires(Permission.GROUP_CREATE)
    record CreateGroup(
            GroupId groupId,
            GroupName displayName,
            GroupDescription description,
            GroupType groupType,
            JoinPolicy joinPolicy,
            Visibility visibility,
            @Nullable UserId owner)
            implements GroupCommand {}

    /** What is absent stays as it is. */
    @Requires(Permission.GROUP_MANAGE)
    record EditGroup(
            GroupId groupId,
            @Nullable GroupName displayName,
            @Nullable GroupDescription description,
            @Nullable JoinPolicy joinPolicy,
            @Nullable Visibility visibility)
            implements GroupCommand {

        /** Nothing but its name. */
        public static EditGroup renaming(GroupId group, GroupName name) {
            return new EditGroup(group, name, null, null, null);
        }
    }

    @Requires(Permission.GROUP_MANAGE)
    record AddOwner(GroupId groupId, UserId owner) implements GroupCommand {}

    /** Also sent when an owner is gone for good; then also the last one goes. */
    @Requires(Permission.GROUP_MANAGE)
    record RemoveOwner(GroupId groupId, UserId owner) implements GroupCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record DeleteGroup(GroupId groupId) implements GroupCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record RestoreGroup(GroupId groupId) implements GroupCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record RenewGroup(GroupId groupId) implements GroupCommand {}

    /** Sent when a deleted group cannot be restored any more. */
    @Requires(Permission.SYSTEM)
    record PurgeGroup(GroupId groupId) implements GroupCommand {}

    /** Sent when the settings have changed: the group ends as they say, or does not. */
    @Requires(Permission.SYSTEM)
    record ApplyExpirationPolicy(GroupId groupId) implements GroupCommand {}

    /** Sent when owners are to be told that the group ends, and when it does. */
    @Requires(Permission.SYSTEM)
    record ReviewExpiration(GroupId groupId) implements GroupCommand {}
}
