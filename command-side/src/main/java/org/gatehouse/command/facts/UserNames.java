package org.gatehouse.command.facts;

import java.util.Optional;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.users.PrincipalNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The names that only one user has at a time, however they are written. Claimed by their HMAC, as
 * they are personal.
 */
@Component
public class UserNames {

    /** What kind of name; the scopes are stored. */
    public enum Kind {
        PRINCIPAL_NAME(PrincipalNames.SCOPE, "users.principal-name-taken"),
        EMPLOYEE_ID("users.employeeId", "users.employee-id-taken");

        private final String scope;
        private final String taken;

        Kind(String scope, String taken) {
            this.scope = scope;
            this.taken = taken;
        }
    }

    private final UniqueValues values;
    private final Macs macs;

    public UserNames(UniqueValues values, Macs macs) {
        this.values = values;
        this.macs = macs;
    }

    /**
     * Claims the next name and releases the former, as far as there are any.
     *
     * @throws org.gatehouse.platform.messages.Refusal {@code users.principal-name-taken} or {@code
     *     users.employee-id-taken} (409)
     */
    public void move(UserId user, Kind kind, @Nullable String former, @Nullable String next) {
        var before = former == null ? null : value(kind, former);
        var after = next == null ? null : value(kind, next);
        if (after != null && !after.equals(before)) {
            values.claim(kind.scope, after, user.value(), kind.taken);
        }
        if (before != null && !before.equals(after)) {
            values.release(kind.scope, before, user.value());
        }
    }

    /** Gives back all names of a user, also those that nobody can read any more. */
    public void releaseAll(UserId user) {
        for (var kind : Kind.values()) {
            values.releaseAll(kind.scope, user.value());
        }
    }

    /** Who has the name, deleted users included as long as they can be restored. */
    public Optional<UserId> find(Kind kind, String name) {
        return values.owner(kind.scope, value(kind, name)).map(UserId::new);
    }

    private String value(Kind kind, String name) {
        return PrincipalNames.code(macs, kind.scope, name);
    }
}
