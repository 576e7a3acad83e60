package org.gatehouse.command.membershiprules;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.membershiprules.RuleReviewCommand.ReviewRulesOfUser;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Rules are live: whatever they ask for of a user, a change of it is looked at at once (X-R7). */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserChangedThenReviewRules {

    private final MembershipRuleFacts rules;
    private final DueSheet due;

    WhenUserChangedThenReviewRules(MembershipRuleFacts rules, DueSheet due) {
        this.rules = rules;
        this.due = due;
    }

    @EventHandler
    void on(UserEvent event, EventMessage<?> message) {
        switch (event) {
            case UserRegistered e -> review(e.userId(), message);
            case ProfileEdited e -> review(e.userId(), message);
            case UserConverted e -> review(e.userId(), message);
            case ManagerAssigned e -> review(e.userId(), message);
            case ManagerRemoved e -> review(e.userId(), message);
            case UserDisabled e -> review(e.userId(), message);
            case UserEnabled e -> review(e.userId(), message);
            case UserDeleted e -> review(e.userId(), message);
            case UserRestored e -> review(e.userId(), message);
            case UserRenamed e -> {} // no rule asks for names and addresses
            case PrincipalNameReplaced e -> {}
            case MailReplaced e -> {}
            case UserPurged e -> {} // out of every group since they were deleted
        }
    }

    private void review(UserId user, EventMessage<?> message) {
        if (rules.holdAny()) {
            due.react(new ReviewRulesOfUser(user), message);
        }
    }
}
