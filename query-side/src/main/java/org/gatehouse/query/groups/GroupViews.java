package org.gatehouse.query.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.GroupView;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MemberGroupView;
import org.gatehouse.api.groups.MemberView;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Like;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;

/** All SQL about groups. */
final class GroupViews {

    private static final String GROUP =
            "select g.group_id, g.display_name, g.description, g.group_type, g.join_policy,"
                    + " g.visibility, g.created_at, g.expires_at, g.deleted_at, g.version from ";

    private static final String PRESENT = "g.deleted_at is null";

    /** The groups that a user is in, those that these are in, and so on; with the user put in. */
    static final String WITHIN =
            """
            with recursive within (group_id) as (
                select w.group_id from {groups.member} w
                join {groups.group} wg on wg.group_id = w.group_id and wg.deleted_at is null
                where w.user_id = %s and w.held
                union
                select n.group_id from within
                join {groups.nesting} n on n.member_id = within.group_id and n.held
                join {groups.group} ng on ng.group_id = n.group_id and ng.deleted_at is null)
            select group_id from within
            """;

    private static final String BY_NAME =
            """
             and (g.name_key, g.group_id) > (:name, :after)
            order by g.name_key, g.group_id limit :limit
            """;

    private GroupViews() {}

    static Optional<GroupView> find(Views views, UUID id) {
        return views.sql(GROUP + "{groups.group} g where g.group_id = :id and " + PRESENT)
                .param("id", id)
                .query(GroupViews::group)
                .optional();
    }

    static List<GroupView> list(Views views, String holding, boolean joinable, Paging page) {
        return page(
                views,
                GROUP
                        + "{groups.group} g where "
                        + PRESENT
                        + " and g.name_key like :holding"
                        + " and (not :joinable or g.join_policy <> 'CLOSED')",
                Map.of("holding", Like.contains(holding), "joinable", joinable),
                page);
    }

    /**
     * Groups that can be restored.
     *
     * @param all whoever owned them; otherwise those of the reader
     */
    static List<GroupView> deleted(
            Views views, String holding, UUID reader, boolean all, Paging page) {
        return page(
                views,
                GROUP
                        + """
                        {groups.group} g where g.deleted_at is not null and not g.purged
                          and g.name_key like :holding
                          and (:all or exists (select from {groups.owner} o
                               where o.group_id = g.group_id and o.user_id = :reader and o.held))
                        """,
                Map.of("holding", Like.contains(holding), "reader", reader, "all", all),
                page);
    }

    static List<GroupView> ownedBy(Views views, UUID user, Paging page) {
        return mine(
                views,
                "select group_id from {groups.owner} where user_id = :user and held",
                user,
                page);
    }

    static List<GroupView> withMember(Views views, UUID user, Paging page) {
        return mine(
                views,
                "select group_id from {groups.member} where user_id = :user and held",
                user,
                page);
    }

    /** Also by way of other groups. */
    static List<GroupView> withTransitiveMember(Views views, UUID user, Paging page) {
        return mine(views, WITHIN.formatted(":user"), user, page);
    }

    /**
     * Gathered first and sorted then: to fill a page, PostgreSQL would walk all groups by name
     * until it has met enough of the user's.
     */
    private static List<GroupView> mine(Views views, String ids, UUID user, Paging page) {
        return page(
                views,
                "with mine as materialized"
                        + " (select * from {groups.group} where group_id in ("
                        + ids
                        + ")) "
                        + GROUP
                        + "mine g where "
                        + PRESENT,
                Map.of("user", user),
                page);
    }

    private static List<GroupView> page(
            Views views, String selection, Map<String, Object> parameters, Paging page) {
        var after = page.cursor();
        return views.sql(selection + BY_NAME)
                .params(parameters)
                .param("name", after.map(c -> c.text(0)).orElse(""))
                .param("after", after.map(c -> c.id(1)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(GroupViews::group)
                .list();
    }

    /** One row a person, however many sources there are; by id, which erasing does not move. */
    static List<MemberView> members(Views views, UUID group, Paging page) {
        return views.sql(
                        """
                        select m.user_id, p.display_name, min(m.since) as since,
                               case when bool_or(m.until is null) then null else max(m.until) end as until
                        from {groups.member} m left join {users.person} p on p.user_id = m.user_id
                        where m.group_id = :group and m.held and m.user_id > :after
                        group by m.user_id, p.display_name order by m.user_id limit :limit
                        """)
                .param("group", group)
                .param("after", page.cursor().map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(GroupViews::person)
                .list();
    }

    /**
     * The first people of the groups that are below one. Few groups are asked each for its first
     * people; of many groups it is faster to go through all people in their order until the page is
     * full, as most are in one of them.
     */
    private static final String FIRST_BELOW =
            """
            (select distinct m.user_id
             from below cross join lateral (
                 select m.user_id from {groups.member} m
                 where m.group_id = below.group_id and m.held and m.user_id > :after
                 order by m.user_id limit :limit) m
             where (select count(*) from below) <= 100
             order by m.user_id limit :limit)
            union all
            (select distinct m.user_id from {groups.member} m
             where m.held and m.user_id > :after and (m.group_id in (select group_id from below)) is true
               and (select count(*) from below) > 100
             order by m.user_id limit :limit)
            """;

    /**
     * Also those who are in it by way of other groups, as far as the reader sees who is in these.
     *
     * <p>What is hidden is found first, as it is little; {@code is true} keeps PostgreSQL from
     * joining all memberships where it only has to look whether a group is one of them.
     *
     * @param all whether the reader sees who is in any group
     */
    static List<MemberView> transitiveMembers(
            Views views, UUID group, UUID reader, boolean all, Paging page) {
        return views.sql(
                        """
                        with recursive hidden (group_id) as materialized (
                            select g.group_id from {groups.group} g
                            where (g.deleted_at is not null or g.visibility <> 'PUBLIC')
                              and not (g.deleted_at is null and (:all or %s))),
                        below (group_id) as (
                            select :group::uuid
                            union
                            select n.member_id from below
                            join {groups.nesting} n on n.group_id = below.group_id and n.held
                            where n.member_id not in (select group_id from hidden)),
                        page (user_id) as materialized (%s)
                        select page.user_id, p.display_name, held.since, held.until
                        from page cross join lateral (
                            select min(m.since) as since,
                                   case when bool_or(m.until is null) then null else max(m.until) end as until
                            from {groups.member} m
                            where m.user_id = page.user_id and m.held
                              and (m.group_id in (select group_id from below)) is true) held
                        left join {users.person} p on p.user_id = page.user_id
                        order by page.user_id
                        """
                                .formatted(GroupVisibility.SEEN, FIRST_BELOW))
                .param("group", group)
                .param("reader", reader)
                .param("all", all)
                .param("after", page.cursor().map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(GroupViews::person)
                .list();
    }

    static List<MemberGroupView> memberGroups(Views views, UUID group, Paging page) {
        return views.sql(
                        """
                        select g.group_id, g.display_name, n.since
                        from {groups.nesting} n join {groups.group} g on g.group_id = n.member_id
                        where n.group_id = :group and n.held and g.deleted_at is null
                          and n.member_id > :after
                        order by n.member_id limit :limit
                        """)
                .param("group", group)
                .param("after", page.cursor().map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query((row, n) ->
                        new MemberGroupView(
                                new GroupId(row.getObject("group_id", UUID.class)),
                                row.getString("display_name"),
                                row.getTimestamp("since").toInstant()))
                .list();
    }

    static List<MemberView> owners(Views views, UUID group, Paging page) {
        return views.sql(
                        """
                        select o.user_id, p.display_name, null::timestamptz as since,
                               null::timestamptz as until
                        from {groups.owner} o left join {users.person} p on p.user_id = o.user_id
                        where o.group_id = :group and o.held and o.user_id > :after
                        order by o.user_id limit :limit
                        """)
                .param("group", group)
                .param("after", page.cursor().map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .param("limit", page.fetch())
                .query(GroupViews::person)
                .list();
    }

    /**
     * Owners of some groups, and members of some, also by way of others.
     *
     * @param among nobody else is looked for, however large the groups are
     */
    static Set<UUID> peopleOf(Views views, UUID[] owned, UUID[] whole, UUID[] among) {
        return views.sql(
                        """
                        with recursive below (group_id) as (
                            select unnest(:whole::uuid[])
                            union
                            select n.member_id from below
                            join {groups.nesting} n on n.group_id = below.group_id and n.held)
                        select o.user_id from {groups.owner} o
                        where o.group_id = any(:owned) and o.user_id = any(:among) and o.held
                        union
                        select m.user_id from {groups.member} m
                        where m.group_id in (select group_id from below)
                          and m.user_id = any(:among) and m.held
                        """)
                .param("owned", owned)
                .param("whole", whole)
                .param("among", among)
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }

    /** Whether a reader without any role sees who is in a group. */
    static boolean isSeen(Views views, UUID group, UUID reader) {
        return views.sql(
                        "select exists (select from {groups.group} g where g.group_id = :group and "
                                + GroupVisibility.SEEN
                                + ")")
                .param("group", group)
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    private static GroupView group(ResultSet row, int n) throws SQLException {
        return new GroupView(
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("display_name"),
                row.getString("description"),
                GroupType.valueOf(row.getString("group_type")),
                JoinPolicy.valueOf(row.getString("join_policy")),
                Visibility.valueOf(row.getString("visibility")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("deleted_at")),
                row.getLong("version"));
    }

    private static MemberView person(ResultSet row, int n) throws SQLException {
        return new MemberView(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("display_name"),
                instant(row.getTimestamp("since")),
                instant(row.getTimestamp("until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
