package org.gatehouse.query.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All SQL about who held what; {@code <held>} in it stands for what counts at the point asked.
 * Whoever is in a group, as a member, holds what the group holds, and so on; this is walked from
 * row to row at the point that is asked.
 */
@Component
final class GrantViews {

    /** What a user holds, and by way of which group: none where they hold it themselves. */
    private static final String OF_USER =
            """
            with recursive within (id) as (
                select h.resource_id from {grants.held} h
                where h.holder_id = :id and h.holder_kind = 'USER' and h.resource_kind = 'GROUP'
                  and h.role = 'MEMBER' and <held>
                union
                select h.resource_id from within w join {grants.held} h
                    on h.holder_id = w.id and h.holder_kind = 'GROUP'
                where h.resource_kind = 'GROUP' and h.role = 'MEMBER' and <held>),
            ground as (
                select h.*, null::uuid as by_group, h.role as as_role, :id as for_user
                from {grants.held} h
                where h.holder_id = :id and h.holder_kind = 'USER' and <held>
                union all
                select h.*, h.holder_id, h.role, :id
                from within w join {grants.held} h
                    on h.holder_id = w.id and h.holder_kind = 'GROUP' where <held>),
            pair as (
                select distinct resource_kind, resource_id, role from ground
                where (resource_kind, resource_id, role) > (:kind, :after, :role)
                order by 1, 2, 3 limit :limit)
            select <columns>, h.by_group, h.as_role, h.for_user
            from pair join ground h using (resource_kind, resource_id, role)
            order by h.resource_kind, h.resource_id, h.role, h.by_group nulls first, h.grant_id
            """;

    /**
     * Who holds a resource, and by way of which group that holds it. Of each group no more people
     * are looked at than a page has.
     */
    private static final String OF_RESOURCE =
            """
            with recursive below (id, as_role, by_group) as (
                select h.holder_id, h.role, h.holder_id from {grants.held} h
                where h.resource_id = :id and h.resource_kind = :kind and h.holder_kind = 'GROUP'
                  and <held>
                union
                select h.holder_id, b.as_role, b.by_group from below b join {grants.held} h
                    on h.resource_id = b.id and h.resource_kind = 'GROUP'
                where h.holder_kind = 'GROUP' and h.role = 'MEMBER' and <held>),
            pair as (
                select distinct holder_id, as_role from (
                    (select distinct h.holder_id, h.role as as_role from {grants.held} h
                     where h.resource_id = :id and h.resource_kind = :kind
                       and h.holder_kind = 'USER' and (h.holder_id, h.role) > (:after, :role)
                       and <held>
                     order by 1, 2 limit :limit)
                    union all
                    select people.holder_id, b.as_role
                    from (select distinct id, as_role from below) b
                    cross join lateral (
                        select distinct h.holder_id from {grants.held} h
                        where h.resource_id = b.id and h.resource_kind = 'GROUP'
                          and h.holder_kind = 'USER' and h.role = 'MEMBER'
                          and h.holder_id >= :after and <held>
                        order by 1 limit :limit + 1) people) p
                where (holder_id, as_role) > (:after, :role)
                order by 1, 2 limit :limit)
            select <columns>, null::uuid as by_group, p.as_role, p.holder_id as for_user
            from pair p join {grants.held} h
                on h.resource_id = :id and h.resource_kind = :kind and h.holder_id = p.holder_id
               and h.holder_kind = 'USER' and h.role = p.as_role
            where <held>
            union all
            select <columns>, b.by_group, p.as_role, p.holder_id
            from pair p join below b on b.as_role = p.as_role join {grants.held} h
                on h.resource_id = b.id and h.resource_kind = 'GROUP'
               and h.holder_id = p.holder_id and h.holder_kind = 'USER' and h.role = 'MEMBER'
            where <held>
            order by for_user, as_role, by_group nulls first, grant_id
            """;

    /** All intervals that somebody could reach anything by, be they over or not. */
    private static final String ABOVE =
            """
            with recursive above (kind, id) as (
                select 'USER', :id::uuid
                union
                select h.resource_kind, h.resource_id from above w join {grants.held} h
                    on h.holder_id = w.id and h.holder_kind = w.kind
                where h.role = 'MEMBER' and h.resource_kind = 'GROUP' and <known>)
            select <columns>, <held> as holds
            from above w join {grants.held} h on h.holder_id = w.id and h.holder_kind = w.kind
            where <known>
            order by h.since_position, h.grant_id
            """;

    /**
     * One reason for which somebody holds something.
     *
     * @param user who
     * @param role as what
     * @param byGroup the group that holds it; null where they do so themselves
     */
    record Ground(UUID user, GrantRole role, @Nullable UUID byGroup, Interval interval) {}

    /**
     * @param holds whether it counts at the point
     */
    record Known(Interval interval, boolean holds) {}

    /** By resource and role; those of a page. */
    List<Ground> ofUser(Views views, Point point, UUID user, Paging page) {
        return views.sql(at(point, OF_USER))
                .params(point.parameters())
                .param("id", user)
                .param("kind", page.cursor().map(c -> c.text(0)).orElse(""))
                .param("after", page.cursor().map(c -> c.id(1)).orElse(new UUID(0, 0)))
                .param("role", page.cursor().map(c -> c.text(2)).orElse(""))
                .param("limit", page.fetch())
                .query(GrantViews::ground)
                .list();
    }

    /** By holder and role; those of a page. */
    List<Ground> ofResource(Views views, Point point, Node resource, Paging page) {
        return views.sql(at(point, OF_RESOURCE))
                .params(point.parameters())
                .param("id", resource.id())
                .param("kind", resource.kind())
                .param("after", page.cursor().map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .param("role", page.cursor().map(c -> c.text(1)).orElse(""))
                .param("limit", page.fetch())
                .query(GrantViews::ground)
                .list();
    }

    private static String at(Point point, String sql) {
        return sql.replace("<held>", point.held())
                .replace("<known>", point.known())
                .replace("<columns>", Interval.COLUMNS);
    }

    private static Ground ground(ResultSet row, int n) throws SQLException {
        return new Ground(
                row.getObject("for_user", UUID.class),
                GrantRole.valueOf(row.getString("as_role")),
                row.getObject("by_group", UUID.class),
                Interval.of(row));
    }

    /** Everything that was known by the point of what somebody holds, or once did. */
    List<Known> above(Views views, Point point, UUID user) {
        return views.sql(at(point, ABOVE))
                .params(point.parameters())
                .param("id", user)
                .query((row, n) -> new Known(Interval.of(row), row.getBoolean("holds")))
                .list();
    }

    /** The streams in which somebody has asked for a resource, first to last. */
    List<Asked> asked(Views views, Point point, UUID user, Node resource) {
        return views.sql(
                        """
                        select stream, role from {grants.asked}
                        where holder_id = :user and resource_id = :id and resource_kind = :kind
                          and position <= :position
                        order by position
                        """)
                .param("user", user)
                .param("id", resource.id())
                .param("kind", resource.kind())
                .param("position", lastHeard(point))
                .query((row, n) ->
                        new Asked(
                                row.getObject("stream", UUID.class),
                                GrantRole.valueOf(row.getString("role"))))
                .list();
    }

    record Asked(UUID stream, GrantRole role) {}

    /** How far an answer may read on. */
    static long lastHeard(Point point) {
        return switch (point.timeline()) {
            case EFFECTIVE -> Long.MAX_VALUE;
            case RECORDED -> point.position();
        };
    }

    /** When the first of what another system tells began; null where none does. */
    @Nullable Instant firstImported(Views views) {
        return views
                .sql("select min(valid_from) from {grants.held} where source_kind = 'IMPORT'")
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst()
                .orElse(null);
    }

    /** Whether anything was ever told of it. */
    boolean isKnown(Views views, Node node) {
        return views.sql(
                        """
                        select exists (select from events.event where stream = :id)
                            or exists (select from {grants.held}
                                       where holder_id = :id and holder_kind = :kind)
                            or exists (select from {grants.held}
                                       where resource_id = :id and resource_kind = :kind)
                        """)
                .param("id", node.id())
                .param("kind", node.kind())
                .query(Boolean.class)
                .single();
    }
}
