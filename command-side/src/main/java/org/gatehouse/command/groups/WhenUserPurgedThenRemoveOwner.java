package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupCommand.RemoveOwner;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Who is gone for good owns nothing. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserPurgedThenRemoveOwner {

    private final GrantFacts grants;
    private final DueSheet due;

    WhenUserPurgedThenRemoveOwner(GrantFacts grants, DueSheet due) {
        this.grants = grants;
        this.due = due;
    }

    @EventHandler
    void on(UserPurged event, EventMessage<?> message) {
        grants.held(Holder.user(event.userId().value()), ResourceKind.GROUP, GrantRole.OWNER)
                .forEach(group ->
                        due.react(new RemoveOwner(new GroupId(group), event.userId()), message));
    }
}
