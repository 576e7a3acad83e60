package org.gatehouse.command.membershiprules;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.membershiprules.RuleReviewCommand.ReviewRulesOfUser;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Of whom nothing is known any more, no rule can say anything. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenSubjectErasedThenReviewRules {

    private final MembershipRuleFacts rules;
    private final DueSheet due;

    WhenSubjectErasedThenReviewRules(MembershipRuleFacts rules, DueSheet due) {
        this.rules = rules;
        this.due = due;
    }

    @EventHandler
    void on(SubjectErased event, EventMessage<?> message) {
        var subject = event.subject();
        if (subject.kind() == SubjectKind.USER && rules.holdAny()) {
            due.react(new ReviewRulesOfUser(new UserId(subject.id())), message);
        }
    }
}
