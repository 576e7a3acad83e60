package org.gatehouse.query.groups;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;

/** The tables of {@code users}, in which nobody is: for reads that show people by name. */
final class NobodysNames implements Projection {

    @Override
    public String name() {
        return "users";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("person", "user_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of();
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        throw new AssertionError("It takes in nothing");
    }
}
