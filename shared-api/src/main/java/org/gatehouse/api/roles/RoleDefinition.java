package org.gatehouse.api.roles;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.api.access.Permission;

/**
 * A directory role; named as in Microsoft Graph.
 *
 * @param isPrivileged whoever holds it is changed only by those who manage roles
 * @param lastStays whether the last who holds it for good cannot lose it (ROL-R6)
 * @param permissions what its holders may do in the whole directory
 */
public record RoleDefinition(
        RoleDefinitionId id,
        String displayName,
        String description,
        boolean isPrivileged,
        boolean lastStays,
        Set<Permission> permissions) {

    public RoleDefinition {
        var inOrder = EnumSet.noneOf(Permission.class);
        inOrder.addAll(permissions);
        permissions = Collections.unmodifiableSet(inOrder);
    }
}
