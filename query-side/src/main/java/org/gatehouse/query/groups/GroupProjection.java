package org.gatehouse.query.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.Text;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.groups.AboutGroup;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupDescribed;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupEvent.VisibilityReplaced;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.NestingEvent;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the rows of groups, their owners and their members. */
@Component
final class GroupProjection implements Projection {

    private static final UUID NO_SOURCE = new UUID(0, 0);

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("group", "group_id"),
                new Table("owner", "group_id"),
                new Table("member", "membership_id"),
                new Table("nesting", "nesting_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(AboutGroup.class);
    }

    /** All streams about one group in order; other groups in any. */
    @Override
    public UUID sequencingKey(Recorded event) {
        return event.event() instanceof AboutGroup e ? e.groupId().value() : event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch ((AboutGroup) event.event()) {
            case GroupEvent e -> on(e, event, rows);
            case MembershipEvent e -> on(e, event, rows);
            case NestingEvent e -> on(e, event, rows);
        }
    }

    private static void on(GroupEvent event, Recorded at, Rows rows) {
        var id = event.groupId().value();
        switch (event) {
            case GroupCreated e ->
                    rows.put(
                            id,
                            """
                            insert into {group} (group_id, display_name, name_key, description,
                                group_type, join_policy, visibility, created_at, version, position)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                            """,
                            id,
                            e.displayName(),
                            Text.key(e.displayName()),
                            e.description(),
                            e.groupType(),
                            e.joinPolicy(),
                            e.visibility(),
                            at.effective(),
                            at.sequence(),
                            at.position());
            case GroupRenamed e ->
                    set(
                            "display_name = ?, name_key = ?",
                            e,
                            at,
                            rows,
                            e.displayName(),
                            Text.key(e.displayName()));
            case GroupDescribed e -> set("description = ?", e, at, rows, e.description());
            case JoinPolicyReplaced e -> set("join_policy = ?", e, at, rows, e.joinPolicy());
            case VisibilityReplaced e -> set("visibility = ?", e, at, rows, e.visibility());
            case GroupExpirationSet e -> set("expires_at = ?", e, at, rows, e.expirationDateTime());
            case GroupRenewed e -> set("expires_at = ?", e, at, rows, e.expirationDateTime());
            case GroupDeleted e -> set("deleted_at = ?", e, at, rows, at.effective());
            case GroupRestored e -> set("deleted_at = null", e, at, rows);
            case GroupPurged e -> set("purged = true", e, at, rows);
            case GroupExpirationAnnounced e -> touch(e, at, rows);
            case GroupExpired e -> touch(e, at, rows);
            case OwnerAdded e -> owner(e, e.grant(), true, at, rows);
            case OwnerRemoved e -> owner(e, e.grant(), false, at, rows);
        }
    }

    private static void owner(GroupEvent event, Grant grant, boolean held, Recorded at, Rows rows) {
        rows.put(
                event.groupId().value(),
                """
                insert into {owner} as o (group_id, user_id, held, position) values (?, ?, ?, ?)
                on conflict (group_id, user_id) do update
                set held = excluded.held, position = excluded.position
                where o.position < excluded.position
                """,
                event.groupId().value(),
                grant.holder().id(),
                held,
                at.position());
        touch(event, at, rows);
    }

    /** The version moves with every event. */
    private static void touch(GroupEvent event, Recorded at, Rows rows) {
        set("group_id = group_id", event, at, rows);
    }

    private static void set(
            String assignments,
            GroupEvent event,
            Recorded at,
            Rows rows,
            @Nullable Object... values) {
        var id = event.groupId().value();
        var arguments = new ArrayList<@Nullable Object>(Arrays.asList(values));
        arguments.addAll(List.of(at.sequence(), at.position(), id, at.position()));
        rows.put(
                id,
                """
                update {group} set %s, version = ?, position = ?
                where group_id = ? and position < ?
                """
                        .formatted(assignments),
                arguments.toArray());
    }

    private static void on(NestingEvent event, Recorded at, Rows rows) {
        rows.put(
                at.stream(),
                """
                insert into {nesting} as n (nesting_id, group_id, member_id, since, held, position)
                values (?, ?, ?, ?, ?, ?)
                on conflict (nesting_id) do update
                set since = excluded.since, held = excluded.held, position = excluded.position
                where n.position < excluded.position
                """,
                at.stream(),
                event.groupId().value(),
                event.grant().holder().id(),
                at.effective(),
                event instanceof GrantEvent.Given,
                at.position());
    }

    /**
     * An ended one stays as a row that is not held, so that an event seen twice changes nothing.
     */
    private static void on(MembershipEvent event, Recorded at, Rows rows) {
        if (event instanceof GrantEvent.Withheld) {
            return; // there was nothing, and is nothing
        }
        var grant = event.grant();
        var source = grant.source();
        rows.put(
                at.stream(),
                """
                insert into {member} as m (membership_id, source_kind, source_id, group_id, user_id,
                    since, until, held, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (membership_id, source_kind, source_id) do update
                set since = case when m.held then m.since else excluded.since end,
                    until = excluded.until, held = excluded.held, position = excluded.position
                where m.position < excluded.position
                """,
                at.stream(),
                source.kind(),
                source.id() == null ? NO_SOURCE : source.id(),
                event.groupId().value(),
                grant.holder().id(),
                grant.from() == null ? at.effective() : grant.from(),
                grant.until(),
                !(event instanceof GrantEvent.Ended),
                at.position());
    }
}
