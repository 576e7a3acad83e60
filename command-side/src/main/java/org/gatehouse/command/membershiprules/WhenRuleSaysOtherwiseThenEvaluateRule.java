package org.gatehouse.command.membershiprules;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.membershiprules.MembershipRuleEvent;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.api.membershiprules.RuleReviewCommand.EvaluateRule;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** A rule that says something else than before is asked about everybody. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenRuleSaysOtherwiseThenEvaluateRule {

    private final DueSheet due;

    WhenRuleSaysOtherwiseThenEvaluateRule(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(MembershipRuleEvent event, EventMessage<?> message) {
        switch (event) {
            case MembershipRuleSet e -> evaluate(e.groupId(), message);
            case MembershipRuleRemoved e -> evaluate(e.groupId(), message);
            case MembershipRuleResumed e -> evaluate(e.groupId(), message);
            case MembershipRulePaused e -> {}
        }
    }

    private void evaluate(GroupId group, EventMessage<?> message) {
        due.react(new EvaluateRule(group, null), message);
    }
}
