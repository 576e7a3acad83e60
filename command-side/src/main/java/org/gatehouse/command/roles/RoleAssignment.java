package org.gatehouse.command.roles;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.roles.RoleCommand.ExpireRoleAssignment;
import org.gatehouse.api.roles.RoleCommand.MoveRoleAssignmentEnd;
import org.gatehouse.api.roles.RoleCommand.RemoveRoleAssignment;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.roles.RoleEvent;
import org.gatehouse.api.roles.RoleEvent.RoleAssigned;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentEndMoved;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentExpired;
import org.gatehouse.api.roles.RoleEvent.RoleAssignmentRemoved;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.RoleFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/** What one user is and was to one directory role. */
@Aggregate
final class RoleAssignment {

    @AggregateIdentifier private RoleAssignmentId id;
    private @Nullable Grant held;

    RoleAssignment() {} // Axon rebuilds the assignment from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            AssignRole command,
            RoleDefinitions definitions,
            UserFacts users,
            RoleFacts roles,
            Guards guards,
            Clock clock) {
        if (definitions.find(command.role()).isEmpty()) {
            throw Refusal.unprocessable("roles.no-such-role", "There is no such role");
        }
        guards.hold(Guard.roles(), Guard.user(command.user().value()));
        users.requireEnabled(command.user());
        requireAhead(command.until(), clock);
        if (held == null) {
            apply(
                    new RoleAssigned(
                            command.assignmentId(),
                            new Grant(
                                    Holder.user(command.user().value()),
                                    new Resource(ResourceKind.ROLE, command.role().value()),
                                    GrantRole.ASSIGNEE,
                                    Source.DIRECT,
                                    null,
                                    command.until())));
        } else {
            move(held, command.until(), roles);
        }
    }

    @CommandHandler
    void handle(MoveRoleAssignmentEnd command, RoleFacts roles, Guards guards, Clock clock) {
        var grant = require();
        guards.hold(Guard.roles(), Guard.user(grant.holder().id()));
        requireAhead(command.until(), clock);
        move(grant, command.until(), roles);
    }

    private void move(Grant grant, @Nullable Instant until, RoleFacts roles) {
        if (Objects.equals(grant.until(), until)) {
            return;
        }
        if (until != null) {
            roles.requireAnother(roleOf(grant), userOf(grant));
        }
        apply(
                new RoleAssignmentEndMoved(
                        id,
                        new Grant(
                                grant.holder(),
                                grant.resource(),
                                grant.role(),
                                grant.source(),
                                grant.from(),
                                until),
                        grant.until()));
    }

    @CommandHandler
    void handle(RemoveRoleAssignment command, RoleFacts roles, Guards guards) {
        var grant = require();
        guards.hold(Guard.roles(), Guard.user(grant.holder().id()));
        roles.requireAnother(roleOf(grant), userOf(grant));
        apply(new RoleAssignmentRemoved(id, grant));
    }

    @CommandHandler
    void handle(ExpireRoleAssignment command, Guards guards, Clock clock) {
        var grant = held;
        if (grant == null || grant.until() == null || grant.until().isAfter(clock.instant())) {
            return;
        }
        guards.hold(Guard.roles(), Guard.user(grant.holder().id()));
        apply(new RoleAssignmentExpired(id, grant));
    }

    private Grant require() {
        if (held == null) {
            throw Refusal.notFound("roles.no-such-assignment", "There is no such assignment");
        }
        return held;
    }

    private static void requireAhead(@Nullable Instant until, Clock clock) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw Refusal.unprocessable("roles.end-in-the-past", "The end has passed already");
        }
    }

    private static RoleDefinitionId roleOf(Grant grant) {
        return new RoleDefinitionId(grant.resource().id());
    }

    private static UserId userOf(Grant grant) {
        return new UserId(grant.holder().id());
    }

    @EventSourcingHandler
    void on(RoleEvent event) {
        id = event.assignmentId();
        held = event instanceof GrantEvent.Ended ? null : event.grant();
    }
}
