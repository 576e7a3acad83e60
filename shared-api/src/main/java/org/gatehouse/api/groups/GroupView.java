package org.gatehouse.api.groups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group as readers see it; named as in Microsoft Graph.
 *
 * @param expirationDateTime when it ends unless it is renewed, if it does
 * @param deletedDateTime only for one that was deleted and can still be restored
 * @param version the number of the group's last event, as in the {@code ETag}
 */
public record GroupView(
        GroupId id,
        String displayName,
        String description,
        GroupType groupType,
        JoinPolicy joinPolicy,
        Visibility visibility,
        Instant createdDateTime,
        @Nullable Instant expirationDateTime,
        @Nullable Instant deletedDateTime,
        long version) {}
