package org.gatehouse.api.groups;

import java.time.Instant;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group, or an owner of it.
 *
 * @param displayName missing once the user is erased
 * @param since when it began; missing for owners
 * @param endDateTime when it ends by itself, if it does
 */
public record MemberView(
        UserId id,
        @Nullable String displayName,
        @Nullable Instant since,
        @Nullable Instant endDateTime) {}
