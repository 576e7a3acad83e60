package org.gatehouse.query.users;

import static org.gatehouse.api.users.ProfileAttribute.CITY;
import static org.gatehouse.api.users.ProfileAttribute.COMPANY_NAME;
import static org.gatehouse.api.users.ProfileAttribute.COUNTRY;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_ID;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_TYPE;
import static org.gatehouse.api.users.ProfileAttribute.GIVEN_NAME;
import static org.gatehouse.api.users.ProfileAttribute.JOB_TITLE;
import static org.gatehouse.api.users.ProfileAttribute.OFFICE_LOCATION;
import static org.gatehouse.api.users.ProfileAttribute.PREFERRED_LANGUAGE;
import static org.gatehouse.api.users.ProfileAttribute.STATE;
import static org.gatehouse.api.users.ProfileAttribute.SURNAME;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.api.users.UserView;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Like;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about people. */
final class UserViews {

    /** Reads what the projection writes. */
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A manager who was deleted is not shown, until they are restored. */
    private static final String COLUMNS =
            """
            select p.user_id, p.display_name, p.user_principal_name, p.mail, p.profile, p.user_type,
                   (select m.user_id from {users.person} m
                    where m.user_id = p.manager and m.deleted_at is null) as manager,
                   p.enabled, p.registered_at, p.deleted_at, p.version
            from {users.person} p
            """;

    private UserViews() {}

    static Optional<UserView> find(Views views, UUID id) {
        return views.sql(COLUMNS + "where p.user_id = :id and p.deleted_at is null")
                .param("id", id)
                .query(UserViews::row)
                .optional();
    }

    static List<UserView> reportsOf(Views views, UUID manager) {
        return views.sql(
                        COLUMNS
                                + "where p.manager = :id and p.deleted_at is null"
                                + " order by p.name_key, p.user_id")
                .param("id", manager)
                .query(UserViews::row)
                .list();
    }

    /**
     * By name; those without one, who are erased, are not listed.
     *
     * @param startsWith of the name or of the sign-in name
     * @param deleted those who can be restored, instead of those who are there
     */
    static List<UserView> list(Views views, String startsWith, boolean deleted, Paging page) {
        var after = page.cursor();
        return views.sql(
                        COLUMNS
                                + """
                                where (p.name_key like :prefix or p.principal_name_key like :prefix)
                                  and (p.deleted_at is not null) = :deleted and not p.purged
                                  and (p.name_key, p.user_id) > (:name, :id)
                                order by p.name_key, p.user_id limit :limit
                                """)
                .param("prefix", Like.startsWith(startsWith))
                .param("deleted", deleted)
                .param("name", after.map(c -> c.text(0)).orElse(""))
                .param("id", after.map(c -> c.id(1)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(UserViews::row)
                .list();
    }

    /**
     * A directory role that somebody holds.
     *
     * @param source why they hold it
     */
    record HeldRole(
            RoleDefinitionId roleDefinitionId,
            String displayName,
            String directoryScopeId,
            SourceKind source,
            @Nullable Instant endDateTime) {}

    static List<HeldRole> rolesOf(Views views, UUID user, RoleDefinitions definitions) {
        return views.sql(
                        """
                        select role_id, source_kind, until from {roles.assignment}
                        where user_id = :id and held order by role_id
                        """)
                .param("id", user)
                .query((row, n) -> {
                    var role = new RoleDefinitionId(row.getObject(1, UUID.class));
                    var until = row.getTimestamp(3);
                    return new HeldRole(
                            role,
                            definitions.nameOf(role),
                            "/",
                            SourceKind.valueOf(row.getString(2)),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    /**
     * What is known of somebody's password, with the names of Microsoft Graph.
     *
     * @param validUntil until when a temporary one may be replaced
     */
    record PasswordProfile(
            Instant lastPasswordChangeDateTime,
            boolean forceChangePasswordNextSignIn,
            @Nullable Instant validUntil) {}

    static Optional<PasswordProfile> passwordOf(Views views, UUID user) {
        return views.sql(
                        """
                        select replaced_at, force_change, valid_until from {credentials.password}
                        where user_id = :id
                        """)
                .param("id", user)
                .query((row, n) -> {
                    var until = row.getTimestamp(3);
                    return new PasswordProfile(
                            row.getTimestamp(1).toInstant(),
                            row.getBoolean(2),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }

    private static UserView row(ResultSet row, int n) throws SQLException {
        var manager = row.getObject("manager", UUID.class);
        Timestamp deleted = row.getTimestamp("deleted_at");
        var profile = JSON.readValue(row.getString("profile"), Profile.class);
        return new UserView(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("display_name"),
                row.getString("user_principal_name"),
                row.getString("mail"),
                profile.get(GIVEN_NAME).orElse(null),
                profile.get(SURNAME).orElse(null),
                profile.get(JOB_TITLE).orElse(null),
                profile.get(DEPARTMENT).orElse(null),
                profile.get(COMPANY_NAME).orElse(null),
                profile.get(OFFICE_LOCATION).orElse(null),
                profile.get(CITY).orElse(null),
                profile.get(STATE).orElse(null),
                profile.get(COUNTRY).orElse(null),
                profile.get(EMPLOYEE_ID).orElse(null),
                profile.get(EMPLOYEE_TYPE).orElse(null),
                profile.get(PREFERRED_LANGUAGE).orElse(null),
                UserType.valueOf(row.getString("user_type")),
                manager == null ? null : new UserId(manager),
                row.getBoolean("enabled"),
                row.getTimestamp("registered_at").toInstant(),
                deleted == null ? null : deleted.toInstant(),
                row.getLong("version"));
    }
}
