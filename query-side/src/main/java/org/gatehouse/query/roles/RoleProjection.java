package org.gatehouse.query.roles;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.roles.RoleEvent;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.springframework.stereotype.Component;

/** Keeps who holds which directory role. */
@Component
final class RoleProjection implements Projection {

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("assignment", "assignment_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(RoleEvent.class);
    }

    /** By holder: what is parked of somebody tells that their roles may be other ones. */
    @Override
    public UUID sequencingKey(Recorded event) {
        return ((RoleEvent) event.event()).grant().holder().id();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        var role = (RoleEvent) event.event();
        var grant = role.grant();
        boolean given = role instanceof GrantEvent.Given;
        boolean held = !(role instanceof GrantEvent.Ended);
        rows.put(
                event.stream(),
                """
                insert into {assignment} as a (assignment_id, user_id, role_id, source_kind, since,
                    until, held, version, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (assignment_id) do update set
                    source_kind = excluded.source_kind, until = excluded.until,
                    since = case when ? then excluded.since else a.since end,
                    held = excluded.held, version = excluded.version,
                    position = excluded.position
                where a.position < excluded.position
                """,
                role.assignmentId().value(),
                grant.holder().id(),
                grant.resource().id(),
                grant.source().kind(),
                grant.from() == null ? event.at() : grant.from(),
                grant.until(),
                held,
                event.sequence(),
                event.position(),
                given);
    }
}
