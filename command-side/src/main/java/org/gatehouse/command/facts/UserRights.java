package org.gatehouse.command.facts;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** Who may change somebody, as far as that hangs on directory roles. */
@Component
public class UserRights {

    private final Permissions permissions;
    private final RoleFacts roles;

    public UserRights(Permissions permissions, RoleFacts roles) {
        this.permissions = permissions;
        this.roles = roles;
    }

    /**
     * Nobody gets at a role by way of the person who holds it: who could rename, lock out or give a
     * password to a Global Administrator would be above them.
     *
     * @throws Refusal {@code users.privileged} (403)
     */
    public void requireMayChange(Actor actor, UserId user) {
        if (roles.isPrivileged(user) && !permissions.may(actor, Permission.ROLE_MANAGE)) {
            throw Refusal.forbidden(
                    "users.privileged", "Only who manages roles changes who holds such a role");
        }
    }

    /** ROL-R6. */
    public void requireAnotherAdministrator(UserId user) {
        roles.requireAnotherOfEach(user);
    }
}
