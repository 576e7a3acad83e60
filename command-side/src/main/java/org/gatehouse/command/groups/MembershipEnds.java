package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.groups.MembershipCommand.ExpireMembership;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Keeps the ends of memberships on the due sheet. */
@Component
@ProcessingGroup(Facts.GROUP)
class MembershipEnds {

    private final DueSheet due;

    MembershipEnds(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(MembershipEvent event, EventMessage<?> message) {
        var grant = event.grant();
        var user = new UserId(grant.holder().id());
        var line = "membership-end:" + MembershipId.of(event.groupId(), user);
        var until = grant.until();
        switch (event) {
            case GrantEvent.Withheld e -> {}
            case GrantEvent.Given e when until == null -> {}
            case GrantEvent.Ended e when until == null -> {}
            case GrantEvent.Ended e -> due.drop(line);
            default -> {
                if (until == null) {
                    due.drop(line);
                } else {
                    due.put(line, until, new ExpireMembership(event.groupId(), user), message);
                }
            }
        }
    }
}
