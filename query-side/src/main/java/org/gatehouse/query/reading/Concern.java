package org.gatehouse.query.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;

/** Says whom a room's events concern: who would see something else than before. */
public interface Concern {

    /** As the room is called. */
    String topic();

    /** The events that move something: records, or sealed parents of them. */
    List<Class<? extends DomainEvent>> events();

    /** The views that are asked; they show the events by then, unless they lag far behind. */
    default List<String> views() {
        return List.of();
    }

    /**
     * Whom any of the events concerns.
     *
     * @param events in the order of the log; only such as {@link #events()} names
     * @param followers who wants to know: nobody else need be looked for
     * @return may hold others too
     */
    Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views);
}
