package org.gatehouse.api.membershiprules;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupId;

/** Everything one can ask of the rule of a group. */
public sealed interface MembershipRuleCommand extends Command {

    GroupId groupId();

    @TargetAggregateIdentifier
    default MembershipRuleId ruleId() {
        return MembershipRuleId.of(groupId());
    }

    /** From now on the rule alone says who is in the group. */
    @Requires(Permission.GROUP_MANAGE)
    record SetMembershipRule(GroupId groupId, RuleText rule) implements MembershipRuleCommand {}

    /** Whoever is in the group stays, as if they had been added. */
    @Requires(Permission.GROUP_MANAGE)
    record RemoveMembershipRule(GroupId groupId) implements MembershipRuleCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record PauseMembershipRule(GroupId groupId) implements MembershipRuleCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record ResumeMembershipRule(GroupId groupId) implements MembershipRuleCommand {}
}
