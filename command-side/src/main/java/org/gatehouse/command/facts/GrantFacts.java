package org.gatehouse.command.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceEvent;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who holds what now, of every room: whatever tells of a grant keeps these up. */
@Component
@ProcessingGroup(Facts.GROUP)
public class GrantFacts {

    private static final UUID NO_SOURCE = new UUID(0, 0);

    private final JdbcTemplate db;

    public GrantFacts(JdbcTemplate db) {
        this.db = db;
    }

    @EventHandler
    void on(GrantEvent event) {
        var grant = event.grant();
        switch (event) {
            case GrantEvent.Ended e -> remove(grant);
            case GrantEvent.Withheld e -> {}
            default -> put(grant);
        }
    }

    /** Nothing is held of what is gone, nor by way of it. */
    @EventHandler
    void on(ResourceEvent.Gone event) {
        var gone = event.resource();
        db.update(
                "delete from command.grant_fact where resource_kind = ? and resource_id = ?",
                gone.kind().name(),
                gone.id());
        db.update(
                "delete from command.grant_fact where holder_kind = ? and holder = ?",
                gone.kind().name(),
                gone.id());
    }

    private void put(Grant grant) {
        db.update(
                """
                insert into command.grant_fact
                    (holder_kind, holder, resource_kind, resource_id, role, source_kind,
                     source_id, until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (holder, holder_kind, resource_kind, resource_id, role, source_kind,
                             source_id)
                    do update set until = excluded.until
                """,
                grant.holder().kind().name(),
                grant.holder().id(),
                grant.resource().kind().name(),
                grant.resource().id(),
                grant.role().name(),
                grant.source().kind().name(),
                sourceId(grant),
                timestamp(grant.until()));
    }

    private void remove(Grant grant) {
        db.update(
                """
                delete from command.grant_fact
                where holder_kind = ? and holder = ? and resource_kind = ? and resource_id = ?
                  and role = ? and source_kind = ? and source_id = ?
                """,
                grant.holder().kind().name(),
                grant.holder().id(),
                grant.resource().kind().name(),
                grant.resource().id(),
                grant.role().name(),
                grant.source().kind().name(),
                sourceId(grant));
    }

    /** Whether somebody holds a resource in a role, for whatever reason. */
    public boolean holds(Holder holder, Resource resource, GrantRole role) {
        return !db.queryForList(
                        """
                        select 1 from command.grant_fact
                        where holder_kind = ? and holder = ? and resource_kind = ?
                          and resource_id = ? and role = ?
                        """,
                        holder.kind().name(),
                        holder.id(),
                        resource.kind().name(),
                        resource.id(),
                        role.name())
                .isEmpty();
    }

    /** All that they hold, each for every source. */
    public List<Grant> heldBy(Collection<UUID> holders) {
        return db.query(
                """
                select holder_kind, holder, resource_kind, resource_id, role, source_kind,
                       source_id, until
                from command.grant_fact where holder = any (?)
                """,
                (row, n) ->
                        new Grant(
                                new Holder(
                                        HolderKind.valueOf(row.getString("holder_kind")),
                                        row.getObject("holder", UUID.class)),
                                new Resource(
                                        ResourceKind.valueOf(row.getString("resource_kind")),
                                        row.getObject("resource_id", UUID.class)),
                                GrantRole.valueOf(row.getString("role")),
                                source(row),
                                null,
                                instant(row.getTimestamp("until"))),
                (Object) holders.toArray(UUID[]::new));
    }

    /** Who holds a resource in a role, of those users who can act. */
    public List<UUID> holders(Resource resource, GrantRole role) {
        return db.query(
                """
                select distinct g.holder
                from command.grant_fact g join command.user_fact u on u.user_id = g.holder
                where g.resource_kind = ? and g.resource_id = ? and g.role = ?
                  and g.holder_kind = ? and u.enabled and not u.deleted
                order by g.holder
                """,
                (row, n) -> row.getObject(1, UUID.class),
                resource.kind().name(),
                resource.id(),
                role.name(),
                HolderKind.USER.name());
    }

    /** The resources of a kind that somebody holds in a role. */
    public List<UUID> held(Holder holder, ResourceKind kind, GrantRole role) {
        return db.query(
                """
                select distinct resource_id from command.grant_fact
                where holder_kind = ? and holder = ? and resource_kind = ? and role = ?
                order by resource_id
                """,
                (row, n) -> row.getObject(1, UUID.class),
                holder.kind().name(),
                holder.id(),
                kind.name(),
                role.name());
    }

    /** As {@link #held}, without what a rule alone gives them. */
    public List<UUID> heldButByRule(Holder holder, ResourceKind kind, GrantRole role) {
        return db.query(
                """
                select distinct resource_id from command.grant_fact
                where holder_kind = ? and holder = ? and resource_kind = ? and role = ?
                  and source_kind <> ?
                order by resource_id
                """,
                (row, n) -> row.getObject(1, UUID.class),
                holder.kind().name(),
                holder.id(),
                kind.name(),
                role.name(),
                SourceKind.RULE.name());
    }

    /** From the columns {@code source_kind} and {@code source_id}. */
    public static Source source(ResultSet row) throws SQLException {
        var id = row.getObject("source_id", UUID.class);
        return new Source(
                SourceKind.valueOf(row.getString("source_kind")), id.equals(NO_SOURCE) ? null : id);
    }

    private static UUID sourceId(Grant grant) {
        var id = grant.source().id();
        return id == null ? NO_SOURCE : id;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
