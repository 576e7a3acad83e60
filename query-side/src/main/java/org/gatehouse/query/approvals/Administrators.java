package org.gatehouse.query.approvals;

import java.util.Arrays;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.platform.access.Permissions;
import org.springframework.stereotype.Component;

/** Who may change everything of a kind; said here for all kinds, and nowhere else on this side. */
@Component
final class Administrators {

    private final Permissions permissions;

    Administrators(Permissions permissions) {
        this.permissions = permissions;
    }

    private static Permission permission(ResourceKind kind) {
        return switch (kind) {
            case GROUP -> Permission.GROUP_MANAGE_ALL;
            case ROLE -> Permission.ROLE_MANAGE;
        };
    }

    /** The names of the kinds of which somebody may change everything. */
    String[] kindsOf(Actor actor) {
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> permissions.may(actor, permission(kind)))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
