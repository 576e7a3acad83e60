package org.gatehouse.query.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code held}.
 *
 * @param validTo null: it holds without an end, as far as is known
 * @param until null: it was not to end by itself
 */
record Interval(
        UUID grant,
        Node holder,
        Node resource,
        GrantRole role,
        Source source,
        long givenPosition,
        long sincePosition,
        long toPosition,
        Instant validFrom,
        @Nullable Instant validTo,
        @Nullable Instant until) {

    static final String COLUMNS =
            """
            h.grant_id, h.holder_kind, h.holder_id, h.resource_kind, h.resource_id, h.role,
            h.source_kind, h.source_id, h.given_position, h.since_position, h.to_position,
            h.valid_from, nullif(h.valid_to, 'infinity') as valid_to,
            nullif(h.until, 'infinity') as until
            """;

    /** What can hold or be held. */
    record Node(String kind, UUID id) {

        static Node user(UUID id) {
            return new Node(HolderKind.USER.name(), id);
        }

        static Node group(UUID id) {
            return new Node(HolderKind.GROUP.name(), id);
        }

        boolean isUser() {
            return kind.equals(HolderKind.USER.name());
        }
    }

    static Interval of(ResultSet row) throws SQLException {
        return new Interval(
                row.getObject("grant_id", UUID.class),
                new Node(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                new Node(row.getString("resource_kind"), row.getObject("resource_id", UUID.class)),
                GrantRole.valueOf(row.getString("role")),
                new Source(
                        SourceKind.valueOf(row.getString("source_kind")),
                        row.getObject("source_id", UUID.class)),
                row.getLong("given_position"),
                row.getLong("since_position"),
                row.getLong("to_position"),
                row.getTimestamp("valid_from").toInstant(),
                instant(row.getTimestamp("valid_to")),
                instant(row.getTimestamp("until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
