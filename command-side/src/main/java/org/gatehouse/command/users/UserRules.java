package org.gatehouse.command.users;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.RoleFacts;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** The rules about people who hold directory roles. */
@Component
class UserRules {

    private final Permissions permissions;
    private final RoleFacts roles;

    UserRules(Permissions permissions, RoleFacts roles) {
        this.permissions = permissions;
        this.roles = roles;
    }

    /**
     * Nobody gets at a role by way of the person who holds it: who could rename or lock out a
     * Global Administrator would be above them.
     *
     * @throws Refusal {@code users.privileged} (403)
     */
    void requireMayChange(Actor actor, UserId user) {
        if (roles.isPrivileged(user) && !permissions.may(actor, Permission.ROLE_MANAGE)) {
            throw Refusal.forbidden(
                    "users.privileged", "Only who manages roles changes who holds such a role");
        }
    }

    /** ROL-R6. */
    void requireAnotherAdministrator(UserId user) {
        roles.requireAnotherOfEach(user);
    }
}
