package org.gatehouse.api.membershiprules;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.personal.NotPersonal;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to the rule of a group. */
public sealed interface MembershipRuleEvent extends DomainEvent {

    String ORGANISATIONS =
            "The organisation's rule; it cannot ask for names, addresses or numbers.";

    GroupId groupId();

    @EventName("membershiprules.MembershipRuleSet")
    record MembershipRuleSet(
            GroupId groupId,
            @NotPersonal(ORGANISATIONS) @Nullable String formerRule,
            @NotPersonal(ORGANISATIONS) String rule)
            implements MembershipRuleEvent {}

    @EventName("membershiprules.MembershipRuleRemoved")
    record MembershipRuleRemoved(GroupId groupId, @NotPersonal(ORGANISATIONS) String formerRule)
            implements MembershipRuleEvent {}

    /** Nobody comes or goes by the rule until it is resumed. */
    @EventName("membershiprules.MembershipRulePaused")
    record MembershipRulePaused(GroupId groupId) implements MembershipRuleEvent {}

    @EventName("membershiprules.MembershipRuleResumed")
    record MembershipRuleResumed(GroupId groupId) implements MembershipRuleEvent {}
}
