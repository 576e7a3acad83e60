package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.MembershipCommand.ResumeMembership;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Who is restored is back in the groups that they were in. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserRestoredThenResumeMemberships {

    private final KeptMemberships kept;
    private final DueSheet due;

    WhenUserRestoredThenResumeMemberships(KeptMemberships kept, DueSheet due) {
        this.kept = kept;
        this.due = due;
    }

    @EventHandler
    void on(UserRestored event, EventMessage<?> message) {
        kept.release(event.userId())
                .forEach(each ->
                        due.react(
                                new ResumeMembership(
                                        each.group(), event.userId(), each.until(), each.source()),
                                message));
    }
}
