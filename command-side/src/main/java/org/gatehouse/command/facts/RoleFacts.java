package org.gatehouse.command.facts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.roles.RoleDefinition;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.Authority;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What rules must know of directory roles. */
@Component
@Order(1) // exact, which the views of the query side are a moment later
public class RoleFacts implements Authority.OfUsers {

    private final JdbcTemplate db;
    private final RoleDefinitions definitions;
    private final Clock clock;

    public RoleFacts(JdbcTemplate db, RoleDefinitions definitions, Clock clock) {
        this.db = db;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public Authority of(UUID user) {
        return db.queryForObject(
                """
                select coalesce((select deleted or not enabled from command.user_fact
                                 where user_id = ?), false),
                       array(select distinct resource_id from command.grant_fact
                             where holder = ? and holder_kind = ? and resource_kind = ?
                               and role = ? and (until is null or until > ?))
                """,
                (row, n) ->
                        new Authority(
                                row.getBoolean(1), Set.of((UUID[]) row.getArray(2).getArray())),
                user,
                user,
                HolderKind.USER.name(),
                ResourceKind.ROLE.name(),
                GrantRole.ASSIGNEE.name(),
                Timestamp.from(clock.instant()));
    }

    @Override
    public Set<UUID> barred() {
        return Set.copyOf(
                db.queryForList(
                        "select user_id from command.user_fact where deleted or not enabled",
                        UUID.class));
    }

    /** Those enabled users whose roles permit something; in the order of their ids. */
    public List<UserId> whoMay(Permission permission) {
        return db.query(
                """
                select distinct g.holder
                from command.grant_fact g
                join command.user_fact u on u.user_id = g.holder and u.enabled and not u.deleted
                where g.resource_kind = ? and g.resource_id = any (?) and g.role = ?
                  and g.holder_kind = ? and (g.until is null or g.until > ?)
                order by g.holder
                """,
                (row, n) -> new UserId(row.getObject(1, UUID.class)),
                ResourceKind.ROLE.name(),
                definitions.all().stream()
                        .filter(role -> role.permissions().contains(permission))
                        .map(role -> role.id().value())
                        .toArray(UUID[]::new),
                GrantRole.ASSIGNEE.name(),
                HolderKind.USER.name(),
                Timestamp.from(clock.instant()));
    }

    /** Whether anybody holds it, be it somebody who cannot act at the moment. */
    public boolean isHeld(RoleDefinitionId role) {
        return !db.queryForList(
                        """
                        select 1 from command.grant_fact
                        where resource_kind = ? and resource_id = ? and role = ?
                          and holder_kind = ? and (until is null or until > ?)
                        limit 1
                        """,
                        ResourceKind.ROLE.name(),
                        role.value(),
                        GrantRole.ASSIGNEE.name(),
                        HolderKind.USER.name(),
                        Timestamp.from(clock.instant()))
                .isEmpty();
    }

    /** Whether somebody holds a role whose holders only those change who manage roles. */
    public boolean isPrivileged(UserId user) {
        return of(user.value()).roles().stream()
                .map(RoleDefinitionId::new)
                .anyMatch(role ->
                        definitions.find(role).filter(RoleDefinition::isPrivileged).isPresent());
    }

    /**
     * For whoever is about to lose a role, or everything; under the guard of roles.
     *
     * @throws Refusal {@code roles.last-administrator} if nobody else holds it for good (ROL-R6)
     */
    public void requireAnother(RoleDefinitionId role, UserId user) {
        definitions
                .find(role)
                .filter(RoleDefinition::lastStays)
                .filter(last -> isLast(role, user))
                .ifPresent(last -> {
                    throw Refusal.unprocessable(
                                    "roles.last-administrator",
                                    "Nobody else is a " + last.displayName() + " for good")
                            .with("role", last.displayName());
                });
    }

    /** As {@link #requireAnother(RoleDefinitionId, UserId)}, for each of their roles. */
    public void requireAnotherOfEach(UserId user) {
        definitions.all().forEach(role -> requireAnother(role.id(), user));
    }

    /** Whether they hold it without an end and nobody else does who can act. */
    private boolean isLast(RoleDefinitionId role, UserId user) {
        return Boolean.TRUE.equals( // null where nobody holds it
                db.queryForObject(
                        """
                        select bool_and(g.holder = ?)
                        from command.grant_fact g join command.user_fact u on u.user_id = g.holder
                        where g.resource_kind = ? and g.resource_id = ? and g.role = ?
                          and g.holder_kind = ? and g.until is null and u.enabled and not u.deleted
                        """,
                        Boolean.class,
                        user.value(),
                        ResourceKind.ROLE.name(),
                        role.value(),
                        GrantRole.ASSIGNEE.name(),
                        HolderKind.USER.name()));
    }
}
