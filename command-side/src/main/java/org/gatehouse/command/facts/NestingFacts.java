package org.gatehouse.command.facts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts.Known;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which group is in which, and who is in a group by way of others; asked of {@link GrantFacts}. */
@Component
public class NestingFacts {

    private static final String GROUP = ResourceKind.GROUP.name();
    private static final String MEMBER = GrantRole.MEMBER.name();
    private static final String BY_GROUP = HolderKind.GROUP.name();
    private static final String BY_USER = HolderKind.USER.name();

    private final JdbcTemplate db;
    private final GroupFacts groups;

    public NestingFacts(JdbcTemplate db, GroupFacts groups) {
        this.db = db;
        this.groups = groups;
    }

    /** All that being in a group confers: of {@link #above}, what is there. */
    public List<Known> conferredBy(GroupId group) {
        return groups.findAll(above(group));
    }

    /**
     * The groups that a group is in, and those that they are in, also deleted ones: they may be
     * restored. Under the guard of nesting this stays true.
     */
    public Set<GroupId> above(GroupId group) {
        return Set.copyOf(
                db.query(
                        """
                        with recursive above (id) as (
                            select resource_id from command.grant_fact
                            where holder = ? and holder_kind = ? and resource_kind = ? and role = ?
                            union
                            select g.resource_id from above a join command.grant_fact g
                                on g.holder = a.id and g.holder_kind = ? and g.resource_kind = ?
                               and g.role = ?)
                        select id from above
                        """,
                        (row, n) -> new GroupId(row.getObject(1, UUID.class)),
                        group.value(),
                        BY_GROUP,
                        GROUP,
                        MEMBER,
                        BY_GROUP,
                        GROUP,
                        MEMBER));
    }

    public boolean hasMemberGroups(GroupId group) {
        return !db.queryForList(
                        """
                        select 1 from command.grant_fact
                        where resource_kind = ? and resource_id = ? and role = ? and holder_kind = ?
                        limit 1
                        """,
                        GROUP,
                        group.value(),
                        MEMBER,
                        BY_GROUP)
                .isEmpty();
    }

    /** Whether somebody is in a group, in one that is in it, and so on. */
    public boolean isWithin(UserId user, GroupId group) {
        return Boolean.TRUE.equals(
                db.queryForObject(
                        """
                        with recursive within (id) as (
                            select resource_id from command.grant_fact
                            where holder = ? and holder_kind = ? and resource_kind = ? and role = ?
                            union
                            select g.resource_id
                            from within w
                            join command.group_fact f on f.group_id = w.id and not f.deleted
                            join command.grant_fact g
                                on g.holder = w.id and g.holder_kind = ? and g.resource_kind = ? and g.role = ?)
                        select exists (select 1 from within join command.group_fact f on f.group_id = id
                                       where id = ? and not f.deleted)
                        """,
                        Boolean.class,
                        user.value(),
                        BY_USER,
                        GROUP,
                        MEMBER,
                        BY_GROUP,
                        GROUP,
                        MEMBER,
                        group.value()));
    }

    /** Those who can act and are in a group, in one that is in it, and so on. */
    public List<UserId> within(GroupId group) {
        return db.query(
                """
                with recursive below (id) as (
                    select group_id from command.group_fact where group_id = ? and not deleted
                    union
                    select f.group_id
                    from below b
                    join command.grant_fact g
                        on g.resource_id = b.id and g.resource_kind = ? and g.role = ? and g.holder_kind = ?
                    join command.group_fact f on f.group_id = g.holder and not f.deleted)
                select distinct g.holder
                from below b
                join command.grant_fact g
                    on g.resource_id = b.id and g.resource_kind = ? and g.role = ? and g.holder_kind = ?
                join command.user_fact u on u.user_id = g.holder and u.enabled and not u.deleted
                order by g.holder
                """,
                (row, n) -> new UserId(row.getObject(1, UUID.class)),
                group.value(),
                GROUP,
                MEMBER,
                BY_GROUP,
                GROUP,
                MEMBER,
                BY_USER);
    }
}
