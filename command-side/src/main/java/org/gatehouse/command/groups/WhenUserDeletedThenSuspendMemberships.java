package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.MembershipCommand.SuspendMembership;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.groups.KeptMemberships.Kept;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Who is deleted is in no group, as long as they are. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserDeletedThenSuspendMemberships {

    private final KeptMemberships kept;
    private final DueSheet due;

    WhenUserDeletedThenSuspendMemberships(KeptMemberships kept, DueSheet due) {
        this.kept = kept;
        this.due = due;
    }

    @EventHandler
    void on(UserDeleted event, EventMessage<?> message) {
        kept.keep(event.userId()).stream()
                .map(Kept::group)
                .distinct()
                .forEach(group -> due.react(new SuspendMembership(group, event.userId()), message));
    }
}
