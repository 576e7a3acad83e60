package org.gatehouse.api.grants;

import java.util.UUID;

/** Who holds something: a user, or a group on behalf of all who are in it. */
public record Holder(HolderKind kind, UUID id) {

    public static Holder user(UUID id) {
        return new Holder(HolderKind.USER, id);
    }
}
