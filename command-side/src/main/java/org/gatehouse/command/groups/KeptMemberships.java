package org.gatehouse.command.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.GrantFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** In which groups a deleted user was, for as long as they can be restored. */
@Component
@ProcessingGroup(Facts.GROUP)
class KeptMemberships {

    private final JdbcTemplate db;

    KeptMemberships(JdbcTemplate db) {
        this.db = db;
    }

    record Kept(GroupId group, @Nullable Instant until, Source source) {}

    /** Those they have now; those by a rule come back by the rule. */
    List<Kept> keep(UserId user) {
        return db.query(
                """
                insert into command.kept_membership
                    (user_id, group_id, until, source_kind, source_id)
                select holder, resource_id, until, source_kind, source_id from command.grant_fact
                where holder = ? and holder_kind = ? and resource_kind = ? and role = ?
                  and source_kind <> ?
                on conflict (user_id, group_id, source_kind, source_id)
                    do update set until = excluded.until
                returning group_id, until, source_kind, source_id
                """,
                KeptMemberships::kept,
                user.value(),
                HolderKind.USER.name(),
                ResourceKind.GROUP.name(),
                GrantRole.MEMBER.name(),
                SourceKind.RULE.name());
    }

    @EventHandler
    void on(UserPurged event) {
        release(event.userId());
    }

    /** Those that were kept; they are not kept any longer. */
    List<Kept> release(UserId user) {
        return db.query(
                """
                delete from command.kept_membership where user_id = ?
                returning group_id, until, source_kind, source_id
                """,
                KeptMemberships::kept,
                user.value());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("until");
        return new Kept(
                new GroupId(row.getObject("group_id", UUID.class)),
                until == null ? null : until.toInstant(),
                GrantFacts.source(row));
    }
}
