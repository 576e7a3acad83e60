package org.gatehouse.command.roles;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.roles.RoleCommand.ExpireRoleAssignment;
import org.gatehouse.api.roles.RoleEvent;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Keeps the ends of role assignments on the due sheet. */
@Component
@ProcessingGroup(Facts.GROUP)
class RoleAssignmentEnds {

    private final DueSheet due;

    RoleAssignmentEnds(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(RoleEvent event, EventMessage<?> message) {
        var line = "role-end:" + event.assignmentId();
        var until = event.grant().until();
        if (event instanceof GrantEvent.Ended || until == null) {
            due.drop(line);
        } else {
            due.put(line, until, new ExpireRoleAssignment(event.assignmentId()), message);
        }
    }
}
