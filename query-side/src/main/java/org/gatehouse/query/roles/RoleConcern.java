package org.gatehouse.query.roles;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.roles.RoleEvent;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** Whoever holds the role, or did. */
@Component
final class RoleConcern implements Concern {

    @Override
    public String topic() {
        return "roles";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(RoleEvent.class);
    }

    @Override
    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
        return events.stream()
                .map(event -> ((RoleEvent) event.event()).grant().holder().id())
                .collect(Collectors.toSet());
    }
}
