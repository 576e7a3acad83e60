package org.gatehouse.api.roles;

import java.time.Instant;
import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a role that somebody holds in the whole directory. */
public sealed interface RoleEvent extends GrantEvent {

    RoleAssignmentId assignmentId();

    @EventName("roles.RoleAssigned")
    record RoleAssigned(RoleAssignmentId assignmentId, Grant grant)
            implements RoleEvent, GrantEvent.Given {}

    /** The assignment ends at another time than was said before. */
    @EventName("roles.RoleAssignmentEndMoved")
    record RoleAssignmentEndMoved(
            RoleAssignmentId assignmentId, Grant grant, @Nullable Instant formerUntil)
            implements RoleEvent, GrantEvent.Moved {}

    /** Somebody entitled has taken it. */
    @EventName("roles.RoleAssignmentRemoved")
    record RoleAssignmentRemoved(RoleAssignmentId assignmentId, Grant grant)
            implements RoleEvent, GrantEvent.Ended {}

    /** The assignment has reached its end. */
    @EventName("roles.RoleAssignmentExpired")
    record RoleAssignmentExpired(RoleAssignmentId assignmentId, Grant grant)
            implements RoleEvent, GrantEvent.Ended {}
}
