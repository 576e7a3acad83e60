package org.gatehouse.command.membershiprules;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.membershiprules.RuleReviewCommand.EvaluateRule;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Nobody came or went by the rule while the group was deleted. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenGroupRestoredThenEvaluateRule {

    private final MembershipRuleFacts rules;
    private final DueSheet due;

    WhenGroupRestoredThenEvaluateRule(MembershipRuleFacts rules, DueSheet due) {
        this.rules = rules;
        this.due = due;
    }

    @EventHandler
    void on(GroupRestored event, EventMessage<?> message) {
        if (rules.find(event.groupId()).isPresent()) {
            due.react(new EvaluateRule(event.groupId(), null), message);
        }
    }
}
