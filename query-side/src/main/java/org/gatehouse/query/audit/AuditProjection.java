package org.gatehouse.query.audit;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.springframework.stereotype.Component;

/** Keeps one row for every event there is (LOG-R1): those of rooms to come too. */
@Component
final class AuditProjection implements Projection {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("entry", "stream"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(DomainEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        rows.put(
                event.stream(),
                """
                insert into {entry} (position, stream, recorded_at, actor, category, activity,
                    result, correlation_id, targets)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.position(),
                event.stream(),
                event.at(),
                Metadata.actor(event.metadata()).toString(),
                Activity.category(event.event()),
                EventNames.nameOf(event.event().getClass()),
                Activity.result(event.event()),
                String.valueOf(event.metadata().get(Metadata.CORRELATION_ID)),
                Activity.targets(event));
    }
}
