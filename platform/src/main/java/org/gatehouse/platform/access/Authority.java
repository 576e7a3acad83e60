package org.gatehouse.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * What decides what a user may do.
 *
 * @param barred whether they are disabled or deleted, and may do nothing
 * @param roles the directory roles that they hold now, by definition
 */
public record Authority(boolean barred, Set<UUID> roles) {

    /** Nothing is known against them, and nothing for them. */
    public static final Authority PLAIN = new Authority(false, Set.of());

    public Authority {
        roles = Set.copyOf(roles);
    }

    /** Tells the authority of users; each side asks what it has. A lambda is the fake. */
    @FunctionalInterface
    public interface OfUsers {

        Authority of(UUID user);

        /** All who are barred: fewer than those who are not, whom one would ask for one by one. */
        default Set<UUID> barred() {
            return Set.of();
        }
    }
}
