package org.gatehouse.query.users;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** Whoever it is; {@code /me} also shows since when somebody has their password. */
@Component
final class UserConcern implements Concern {

    @Override
    public String topic() {
        return "users";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(UserEvent.class, CredentialEvent.class);
    }

    @Override
    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
        return events.stream().map(UserConcern::user).collect(Collectors.toSet());
    }

    private static UUID user(Recorded event) {
        return event.event() instanceof CredentialEvent e
                ? e.userId().value()
                : ((UserEvent) event.event()).userId().value();
    }
}
