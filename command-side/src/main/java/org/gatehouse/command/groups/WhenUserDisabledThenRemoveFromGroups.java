package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Who is disabled leaves every group; those by a rule leave by the rule. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserDisabledThenRemoveFromGroups {

    private final KeptMemberships memberships;
    private final DueSheet due;

    WhenUserDisabledThenRemoveFromGroups(KeptMemberships memberships, DueSheet due) {
        this.memberships = memberships;
        this.due = due;
    }

    @EventHandler
    void on(UserDisabled event, EventMessage<?> message) {
        memberships
                .byHand(event.userId())
                .forEach(group -> due.react(new RemoveMember(group, event.userId()), message));
    }
}
