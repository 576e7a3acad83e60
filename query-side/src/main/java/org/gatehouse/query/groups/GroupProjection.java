package org.gatehouse.query.groups;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.Text;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.groups.AboutGroup;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.NestingEvent;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
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
                new Table("member", "membership_id"));
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
            case NestingEvent e -> {}
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
                            at.at(),
                            at.sequence(),
                            at.position());
            case GroupRenamed e ->
                    rows.put(
                            id,
                            """
                            update {group} set display_name = ?, name_key = ?, version = ?, position = ?
                            where group_id = ? and position < ?
                            """,
                            e.displayName(),
                            Text.key(e.displayName()),
                            at.sequence(),
                            at.position(),
                            id,
                            at.position());
            case OwnerAdded e -> {
                rows.put(
                        id,
                        """
                        insert into {owner} (group_id, user_id, position) values (?, ?, ?)
                        on conflict do nothing
                        """,
                        id,
                        e.grant().holder().id(),
                        at.position());
                rows.put(
                        id,
                        """
                        update {group} set version = ?, position = ?
                        where group_id = ? and position < ?
                        """,
                        at.sequence(),
                        at.position(),
                        id,
                        at.position());
            }
            default -> {}
        }
    }

    /**
     * An ended one stays as a row that is not held, so that an event seen twice changes nothing.
     */
    private static void on(MembershipEvent event, Recorded at, Rows rows) {
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
                grant.from() == null ? at.at() : grant.from(),
                grant.until(),
                !(event instanceof GrantEvent.Ended),
                at.position());
    }
}
