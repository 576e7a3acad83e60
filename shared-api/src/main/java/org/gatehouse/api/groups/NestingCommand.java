package org.gatehouse.api.groups;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;

/** Everything one can ask about one group in another. */
public sealed interface NestingCommand extends Command {

    GroupId groupId();

    /** The group that is a member. */
    GroupId memberId();

    @TargetAggregateIdentifier
    default NestingId nestingId() {
        return NestingId.of(groupId(), memberId());
    }

    /** From now on whoever is in the member is in the group. */
    @Requires(Permission.GROUP_MANAGE)
    record AddMemberGroup(GroupId groupId, GroupId memberId) implements NestingCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record RemoveMemberGroup(GroupId groupId, GroupId memberId) implements NestingCommand {}
}
