package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Who is disabled leaves every group; those by a rule leave by the rule. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserDisabledThenRemoveFromGroups {

    private final GrantFacts grants;
    private final DueSheet due;

    WhenUserDisabledThenRemoveFromGroups(GrantFacts grants, DueSheet due) {
        this.grants = grants;
        this.due = due;
    }

    @EventHandler
    void on(UserDisabled event, EventMessage<?> message) {
        grants.heldButByRule(
                        Holder.user(event.userId().value()), ResourceKind.GROUP, GrantRole.MEMBER)
                .forEach(group ->
                        due.react(new RemoveMember(new GroupId(group), event.userId()), message));
    }
}
