package org.gatehouse.platform.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;

/**
 * The one place that says who may do what: every user a little, holders of directory roles what
 * their roles say, and the administrators of the configuration everything but what Gatehouse keeps
 * for itself, whatever the directory says: they are the way in when it says too little.
 */
public final class RolePermissions implements Permissions {

    /** For so long a node may not know that a user was disabled; roles it asks for each time. */
    static final Duration KEPT = Duration.ofSeconds(1);

    private static final Set<Permission> OF_EVERYBODY =
            EnumSet.of(
                    Permission.ACCOUNT,
                    Permission.GROUP_READ,
                    Permission.GROUP_CREATE,
                    Permission.GROUP_MANAGE,
                    Permission.REQUEST,
                    Permission.USER_READ);

    private static final String ALL = "all";

    private final Set<UUID> administrators;
    private final RoleDefinitions definitions;
    private final Authority.OfUsers users;

    /** Has one entry, {@link #ALL}. */
    private final LoadingCache<String, Set<UUID>> barred;

    public RolePermissions(
            Set<UUID> administrators,
            RoleDefinitions definitions,
            Authority.OfUsers users,
            Ticker time) {
        this.administrators = Set.copyOf(administrators);
        this.definitions = definitions;
        this.users = users;
        this.barred =
                Caffeine.newBuilder()
                        .ticker(time)
                        .expireAfterWrite(KEPT)
                        .build(all -> users.barred());
    }

    @Override
    public boolean may(Actor actor, Permission permission) {
        return switch (actor) {
            case Actor.Room _ -> true;
            case Actor.User user -> permission != Permission.SYSTEM && may(user.id(), permission);
            case Actor.Client _ -> false;
            case Actor.Anonymous _ -> false;
        };
    }

    private boolean may(UUID user, Permission permission) {
        if (administrators.contains(user)) {
            return true;
        }
        if (OF_EVERYBODY.contains(permission)) {
            return !barred.get(ALL).contains(user);
        }
        var now = users.of(user);
        return !now.barred() && definitions.permit(now.roles(), permission);
    }
}
