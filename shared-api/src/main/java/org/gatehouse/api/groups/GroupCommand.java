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

    @Requires(Permission.GROUP_MANAGE)
    record AddOwner(GroupId groupId, UserId owner) implements GroupCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record RenameGroup(GroupId groupId, GroupName displayName) implements GroupCommand {}
}
