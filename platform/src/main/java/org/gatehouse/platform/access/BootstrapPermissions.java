package org.gatehouse.platform.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;

/**
 * What everybody may until directory roles say it: users look after groups, configured
 * administrators do everything but what Gatehouse keeps for itself.
 */
public final class BootstrapPermissions implements Permissions {

    private static final Set<Permission> OF_USERS =
            EnumSet.of(
                    Permission.GROUP_READ,
                    Permission.GROUP_CREATE,
                    Permission.GROUP_MANAGE,
                    Permission.USER_READ);

    private final Set<UUID> administrators;

    public BootstrapPermissions(Set<UUID> administrators) {
        this.administrators = Set.copyOf(administrators);
    }

    @Override
    public boolean may(Actor actor, Permission permission) {
        return switch (actor) {
            case Actor.Room _ -> true;
            case Actor.User user ->
                    administrators.contains(user.id())
                            ? permission != Permission.SYSTEM
                            : OF_USERS.contains(permission);
            case Actor.Client _ -> false;
            case Actor.Anonymous _ -> false;
        };
    }
}
