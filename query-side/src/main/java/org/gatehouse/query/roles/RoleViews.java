package org.gatehouse.query.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleAssignmentView;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.Authority;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All SQL about directory roles. */
@Component
final class RoleViews {

    private static final String COLUMNS =
            "select assignment_id, user_id, role_id, source_kind, since, until, version"
                    + " from {roles.assignment} where held ";

    private final RoleDefinitions definitions;

    RoleViews(RoleDefinitions definitions) {
        this.definitions = definitions;
    }

    Optional<RoleAssignmentView> find(Views views, UUID id) {
        return views.sql(COLUMNS + "and assignment_id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** By id; what is null does not narrow. */
    List<RoleAssignmentView> list(
            Views views, @Nullable UUID principal, @Nullable UUID role, Paging page) {
        return views.sql(
                        COLUMNS
                                + """
                                and (:principal::uuid is null or user_id = :principal)
                                and (:role::uuid is null or role_id = :role)
                                and assignment_id > :after
                                order by assignment_id limit :limit
                                """)
                .param("principal", principal)
                .param("role", role)
                .param("after", page.cursor().map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(this::row)
                .list();
    }

    /** What somebody may be known to hold at an instant, and whether they may use it. */
    static Authority authority(Views views, UUID user, Instant at) {
        return views.sql(
                        """
                        select coalesce((select deleted_at is not null or not enabled
                                         from {users.person} where user_id = :user), false),
                               array(select role_id from {roles.assignment}
                                     where user_id = :user and held
                                       and (until is null or until > :at))
                        """)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .query((row, n) ->
                        new Authority(
                                row.getBoolean(1), Set.of((UUID[]) row.getArray(2).getArray())))
                .single();
    }

    static Set<UUID> barred(Views views) {
        return Set.copyOf(
                views.sql(
                                "select user_id from {users.person}"
                                        + " where deleted_at is not null or not enabled")
                        .query(UUID.class)
                        .list());
    }

    private RoleAssignmentView row(ResultSet row, int n) throws SQLException {
        var role = new RoleDefinitionId(row.getObject("role_id", UUID.class));
        var until = row.getTimestamp("until");
        return new RoleAssignmentView(
                new RoleAssignmentId(row.getObject("assignment_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                role,
                definitions.nameOf(role),
                "/",
                SourceKind.valueOf(row.getString("source_kind")),
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                row.getLong("version"));
    }
}
