package org.gatehouse.query.grants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.AskedEvent;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.ResourceEvent;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the intervals of every grant there is, those of rooms to come too. */
@Component
final class GrantProjection implements Projection {

    static final long OPEN = Long.MAX_VALUE;

    /** What PostgreSQL takes for a time that never comes. */
    private static final String NEVER = "infinity";

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("held", "stream"),
                new Table("absent", "stream"),
                new Table("asked", "stream"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(GrantEvent.class, ResourceEvent.class, AskedEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch (event.event()) {
            case GrantEvent.Given e -> given(event, e.grant(), rows);
            case GrantEvent.Moved e -> moved(event, e.grant(), rows);
            case GrantEvent.Ended e -> closed(event, e.grant(), rows);
            case ResourceEvent.Suspended e -> absent(event, e, rows);
            case ResourceEvent.Gone e -> absent(event, e, rows);
            case ResourceEvent.Resumed e -> resumed(event, e, rows);
            case AskedEvent e -> asked(event, e.asked(), rows);
            default -> {} // nothing is held by what was withheld
        }
    }

    /** Whoever is given again what they hold begins anew. */
    private static void given(Recorded event, Grant grant, Rows rows) {
        closed(event, grant, rows);
        var since = grant.from() == null ? event.effective() : grant.from();
        rows.put(
                event.stream(),
                """
                insert into {held} (grant_id, stream, holder_kind, holder_id, resource_kind,
                    resource_id, role, source_kind, source_id, given_position, since_position,
                    valid_from, valid_to, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
                on conflict do nothing
                """,
                id(grant),
                event.stream(),
                grant.holder().kind(),
                grant.holder().id(),
                grant.resource().kind(),
                grant.resource().id(),
                grant.role(),
                grant.source().kind(),
                grant.source().id(),
                event.position(),
                event.position(),
                since,
                orNever(grant.until()),
                orNever(grant.until()));
    }

    private static void moved(Recorded event, Grant grant, Rows rows) {
        rows.put(
                event.stream(),
                """
                insert into {held} (grant_id, stream, holder_kind, holder_id, resource_kind,
                    resource_id, role, source_kind, source_id, given_position, since_position,
                    valid_from, valid_to, until)
                select grant_id, stream, holder_kind, holder_id, resource_kind, resource_id, role,
                       source_kind, source_id, given_position, ?, valid_from, ?::timestamptz,
                       ?::timestamptz
                from {held} where grant_id = ? and since_position < ? and to_position = ?
                on conflict do nothing
                """,
                event.position(),
                orNever(grant.until()),
                orNever(grant.until()),
                id(grant),
                event.position(),
                OPEN);
        rows.put(
                event.stream(),
                """
                update {held} set to_position = ?, valid_to = valid_from
                where grant_id = ? and since_position < ? and to_position = ?
                """,
                event.position(),
                id(grant),
                event.position(),
                OPEN);
    }

    private static void closed(Recorded event, Grant grant, Rows rows) {
        rows.put(
                event.stream(),
                """
                update {held} set to_position = ?, valid_to = least(valid_to, ?)
                where grant_id = ? and since_position < ? and to_position = ?
                """,
                event.position(),
                event.effective(),
                id(grant),
                event.position(),
                OPEN);
    }

    private static void absent(Recorded event, ResourceEvent told, Rows rows) {
        rows.put(
                event.stream(),
                """
                insert into {absent} (stream, resource_kind, resource_id, gone, since_position,
                    valid_from)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.stream(),
                told.resource().kind(),
                told.resource().id(),
                told instanceof ResourceEvent.Gone,
                event.position(),
                event.effective());
    }

    private static void resumed(Recorded event, ResourceEvent told, Rows rows) {
        rows.put(
                event.stream(),
                """
                update {absent} set to_position = ?, valid_to = ?
                where resource_id = ? and since_position < ? and to_position = ? and not gone
                """,
                event.position(),
                event.effective(),
                told.resource().id(),
                event.position(),
                OPEN);
    }

    private static void asked(Recorded event, Grant asked, Rows rows) {
        rows.put(
                event.stream(),
                """
                insert into {asked} (stream, position, holder_kind, holder_id, resource_kind,
                    resource_id, role)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.stream(),
                event.position(),
                asked.holder().kind(),
                asked.holder().id(),
                asked.resource().kind(),
                asked.resource().id(),
                asked.role());
    }

    private static String orNever(@Nullable Instant end) {
        return end == null ? NEVER : end.toString();
    }

    /** One for each source: a grant ends when the last one ends. */
    private static UUID id(Grant grant) {
        return DerivedId.of(
                "grant", grant.holder(), grant.resource(), grant.role(), grant.source());
    }
}
