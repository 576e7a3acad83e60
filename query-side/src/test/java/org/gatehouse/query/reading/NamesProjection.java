package org.gatehouse.query.reading;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;

/** The smallest projection that can go wrong: the last name of each group. */
final class NamesProjection implements Projection {

    /** Called for each event, before anything is done with it; may throw. */
    volatile Consumer<Recorded> before = event -> {};

    /** What a stored name reads as; an erased one reads otherwise than it did. */
    volatile UnaryOperator<String> reveal = name -> name;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("row", "group_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(GroupEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        before.accept(event);
        if (event.event() instanceof GroupRenamed renamed) {
            rows.put(
                    event.stream(),
                    """
                    insert into {row} as r (group_id, name, changes, position) values (?, ?, 1, ?)
                    on conflict (group_id) do update
                    set name = excluded.name, changes = r.changes + 1, position = excluded.position
                    where r.position < excluded.position
                    """,
                    event.stream(),
                    reveal.apply(renamed.displayName()),
                    event.position());
        }
    }
}
