package org.gatehouse.api.groups;

import java.time.Instant;

/**
 * A group in a group.
 *
 * @param since when it began
 */
public record MemberGroupView(GroupId id, String displayName, Instant since) {}
