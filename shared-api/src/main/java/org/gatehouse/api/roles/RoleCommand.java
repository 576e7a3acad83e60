package org.gatehouse.api.roles;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything one can ask about who holds which directory role. */
public sealed interface RoleCommand extends Command {

    @TargetAggregateIdentifier
    RoleAssignmentId assignmentId();

    /**
     * @param until when the assignment ends by itself; none: it does not. Assigning again moves the
     *     end.
     */
    @Requires(Permission.ROLE_MANAGE)
    record AssignRole(RoleDefinitionId role, UserId user, @Nullable Instant until)
            implements RoleCommand {

        @Override
        @TargetAggregateIdentifier
        public RoleAssignmentId assignmentId() {
            return RoleAssignmentId.of(role, user);
        }
    }

    @Requires(Permission.ROLE_MANAGE)
    record MoveRoleAssignmentEnd(RoleAssignmentId assignmentId, @Nullable Instant until)
            implements RoleCommand {}

    @Requires(Permission.ROLE_MANAGE)
    record RemoveRoleAssignment(RoleAssignmentId assignmentId) implements RoleCommand {}

    /** Sent when an end falls due; does nothing where the end has moved meanwhile. */
    @Requires(Permission.SYSTEM)
    record ExpireRoleAssignment(RoleAssignmentId assignmentId) implements RoleCommand {}
}
