package org.gatehouse.api.roles;

import java.time.Instant;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role; named as in Microsoft Graph.
 *
 * @param directoryScopeId {@code /}, the whole directory
 * @param source why they hold it
 * @param version the number of the assignment's last event, as in the {@code ETag}
 */
public record RoleAssignmentView(
        RoleAssignmentId id,
        UserId principalId,
        RoleDefinitionId roleDefinitionId,
        String roleDisplayName,
        String directoryScopeId,
        SourceKind source,
        Instant startDateTime,
        @Nullable Instant endDateTime,
        long version) {}
