package org.gatehouse.command.roles;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleCommand.RemoveRoleAssignment;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/**
 * Who is gone for good holds no role. As long as they can be restored their roles stay, and permit
 * nothing.
 */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserPurgedThenRemoveRoles {

    private final GrantFacts grants;
    private final DueSheet due;

    WhenUserPurgedThenRemoveRoles(GrantFacts grants, DueSheet due) {
        this.grants = grants;
        this.due = due;
    }

    @EventHandler
    void on(UserPurged event, EventMessage<?> message) {
        grants.held(Holder.user(event.userId().value()), ResourceKind.ROLE, GrantRole.ASSIGNEE)
                .forEach(role ->
                        due.react(
                                new RemoveRoleAssignment(
                                        RoleAssignmentId.of(
                                                new RoleDefinitionId(role), event.userId())),
                                message));
    }
}
