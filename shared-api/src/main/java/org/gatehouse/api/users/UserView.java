package org.gatehouse.api.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as readers see them; names are missing once the user is erased.
 *
 * @param version the number of the user's last event, as in the {@code ETag}
 */
public record UserView(
        UserId id,
        @Nullable String displayName,
        @Nullable String userPrincipalName,
        @Nullable String mail,
        @Nullable UserId manager,
        boolean accountEnabled,
        Instant createdDateTime,
        long version) {}
