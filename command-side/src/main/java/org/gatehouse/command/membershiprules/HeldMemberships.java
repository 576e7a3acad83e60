package org.gatehouse.command.membershiprules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Why people are in groups now. */
@Component
class HeldMemberships {

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcTemplate db;

    HeldMemberships(JdbcTemplate db) {
        this.db = db;
    }

    /** A user's, by group. */
    Map<UUID, Set<Source>> of(UserId user) {
        return sources(
                """
                select resource_id, source_kind, source_id from command.grant_fact
                where holder = ? and holder_kind = ? and resource_kind = ? and role = ?
                """,
                user.value(),
                HolderKind.USER.name(),
                ResourceKind.GROUP.name(),
                GrantRole.MEMBER.name());
    }

    /** A group's, of these people, by user. */
    Map<UUID, Set<Source>> of(GroupId group, List<UserId> users) {
        return sources(
                """
                select holder, source_kind, source_id from command.grant_fact
                where holder = any (?) and holder_kind = ? and resource_kind = ?
                  and resource_id = ? and role = ?
                """,
                users.stream().map(UserId::value).toArray(UUID[]::new),
                HolderKind.USER.name(),
                ResourceKind.GROUP.name(),
                group.value(),
                GrantRole.MEMBER.name());
    }

    private Map<UUID, Set<Source>> sources(String sql, Object... parameters) {
        var held = new HashMap<UUID, Set<Source>>();
        db.query(
                sql,
                row -> {
                    held.computeIfAbsent(row.getObject(1, UUID.class), each -> new HashSet<>())
                            .add(GrantFacts.source(row));
                },
                parameters);
        return held;
    }

    /** The next ones who are in a group by its rule, in the order of their ids. */
    List<UserId> byRule(GroupId group, @Nullable UserId after) {
        return db.query(
                """
                select holder from command.grant_fact
                where resource_kind = ? and resource_id = ? and role = ? and holder_kind = ?
                  and source_kind = ? and source_id = ? and holder > ?
                order by holder limit ?
                """,
                (row, n) -> new UserId(row.getObject(1, UUID.class)),
                ResourceKind.GROUP.name(),
                group.value(),
                GrantRole.MEMBER.name(),
                HolderKind.USER.name(),
                SourceKind.RULE.name(),
                MembershipRuleFacts.sourceOf(group).id(),
                after == null ? NONE : after.value(),
                RulePeople.CHUNK);
    }
}
