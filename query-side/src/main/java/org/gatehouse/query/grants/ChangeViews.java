package org.gatehouse.query.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.grants.AccessChangeView.Change;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.grants.Timeline;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.grants.Interval.Node;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All SQL about what changed between two instants: of a user, and of every group in which they were
 * in between; or of a resource, and of every group that held it in between.
 */
@Component
final class ChangeViews {

    /** The user, and every group that they were in. */
    private static final String ABOVE_USER =
            """
            select 'USER', :id::uuid
            union
            select h.resource_kind, h.resource_id from node n join {grants.held} h
                on h.holder_id = n.id and h.holder_kind = n.kind
            where h.role = 'MEMBER' and h.resource_kind = 'GROUP' and %1$s
            """;

    /** The resource, and every group by way of which it was held. */
    private static final String BELOW_RESOURCE =
            """
            select :kind::text, :id::uuid
            union
            select h.holder_kind, h.holder_id from node n join {grants.held} h
                on h.resource_id = n.id and h.resource_kind = n.kind
            where h.holder_kind = 'GROUP' and (h.role = 'MEMBER' or h.resource_id = :id) and %1$s
            """;

    /**
     * @param moment as it is ordered by: a position or an instant, as text
     * @param at along the timeline that was asked; null where that is its event's
     * @param position of its event
     */
    record Row(
            String moment,
            @Nullable Instant at,
            @Nullable Long position,
            Change change,
            @Nullable Node holder,
            Node resource,
            @Nullable GrantRole role,
            @Nullable Source source,
            @Nullable Instant until,
            UUID grant) {}

    List<Row> ofUser(Views views, Point from, Point to, UUID user, Paging page) {
        return list(views, from, to, Node.user(user), page, ABOVE_USER, "holder", "true");
    }

    List<Row> ofResource(Views views, Point from, Point to, Node resource, Paging page) {
        return list(
                views,
                from,
                to,
                resource,
                page,
                BELOW_RESOURCE,
                "resource",
                "h.resource_id = :id or h.role = 'MEMBER'");
    }

    /**
     * Begins and ends of intervals and absences of some nodes. An end with which another interval
     * of the same grant begins is no end; one that nobody has recorded yet has no position.
     */
    private static List<Row> list(
            Views views,
            Point from,
            Point to,
            Node of,
            Paging page,
            String nodes,
            String end,
            String concerning) {
        boolean recorded = from.timeline() == Timeline.RECORDED;
        var since = recorded ? "since_position" : "valid_from";
        var until = recorded ? "to_position" : "valid_to";
        var overlapping = "h.%s <= :to and h.%s > :from".formatted(since, until);
        return views.sql(
                        """
                        with recursive node (kind, id) as (%3$s),
                        interval as (
                            select h.* from node n join {grants.held} h
                                on h.%2$s_id = n.id and h.%2$s_kind = n.kind
                            where %6$s),
                        change as (
                            select h.%4$s as moment, h.since_position as position,
                                   case when h.since_position = h.given_position then 'GIVEN' else 'MOVED' end
                                       as what,
                                   h.holder_kind, h.holder_id, h.resource_kind, h.resource_id, h.role,
                                   h.source_kind, h.source_id, nullif(h.until, 'infinity') as until, h.grant_id
                            from interval h where h.valid_from < h.valid_to or :recorded
                            union all
                            select h.%5$s, nullif(h.to_position, 9223372036854775807), 'ENDED', h.holder_kind,
                                   h.holder_id, h.resource_kind, h.resource_id, h.role, h.source_kind,
                                   h.source_id, null, h.grant_id
                            from interval h
                            where (h.valid_from < h.valid_to or :recorded)
                              and not exists (select from {grants.held} later
                                              where later.grant_id = h.grant_id
                                                and later.since_position = h.to_position
                                                and later.given_position = h.given_position)
                            union all
                            select a.%4$s, a.since_position, case when a.gone then 'GONE' else 'SUSPENDED' end,
                                   null, null, a.resource_kind, a.resource_id, null, null, null, null,
                                   a.resource_id
                            from node n join {grants.absent} a on a.resource_id = n.id
                            union all
                            select a.%5$s, a.to_position, 'RESUMED', null, null, a.resource_kind, a.resource_id,
                                   null, null, null, null, a.resource_id
                            from node n join {grants.absent} a on a.resource_id = n.id)
                        select * from change
                        where moment > :from and moment <= :to
                          and (moment, coalesce(position, 0), grant_id) > (:after, :place, :grant)
                        order by moment, coalesce(position, 0), grant_id limit :limit
                        """
                                .formatted(
                                        overlapping,
                                        end,
                                        nodes.formatted(overlapping),
                                        since,
                                        until,
                                        concerning))
                .param("id", of.id())
                .param("kind", of.kind())
                .param("recorded", recorded)
                .param("from", moment(from))
                .param("to", moment(to))
                .param("after", page.cursor().map(c -> after(c, from)).orElse(moment(from)))
                .param("place", page.cursor().map(c -> c.number(1)).orElse(Long.MAX_VALUE))
                .param("grant", page.cursor().map(c -> c.id(2)).orElse(new UUID(-1, -1)))
                .param("limit", page.fetch())
                .query((row, n) -> row(row, recorded))
                .list();
    }

    private static Object moment(Point point) {
        return switch (point.timeline()) {
            case RECORDED -> point.position();
            case EFFECTIVE -> Timestamp.from(point.at());
        };
    }

    private static Object after(Cursor cursor, Point point) {
        return switch (point.timeline()) {
            case RECORDED -> cursor.number(0);
            case EFFECTIVE -> Timestamp.from(cursor.instant(0));
        };
    }

    private static Row row(ResultSet row, boolean recorded) throws SQLException {
        var at = recorded ? null : row.getTimestamp("moment").toInstant();
        var holder = row.getObject("holder_id", UUID.class);
        var role = row.getString("role");
        var until = row.getTimestamp("until");
        return new Row(
                at == null ? Long.toString(row.getLong("moment")) : at.toString(),
                at,
                row.getObject("position", Long.class),
                Change.valueOf(row.getString("what")),
                holder == null ? null : new Node(row.getString("holder_kind"), holder),
                new Node(row.getString("resource_kind"), row.getObject("resource_id", UUID.class)),
                role == null ? null : GrantRole.valueOf(role),
                role == null
                        ? null
                        : new Source(
                                SourceKind.valueOf(row.getString("source_kind")),
                                row.getObject("source_id", UUID.class)),
                until == null ? null : until.toInstant(),
                row.getObject("grant_id", UUID.class));
    }
}
