package org.gatehouse.api.groups;

import java.time.Instant;

/**
 * A group as readers see it.
 *
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
        long version) {}
