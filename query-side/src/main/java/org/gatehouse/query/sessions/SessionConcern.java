package org.gatehouse.query.sessions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.sessions.SessionEvent;
import org.gatehouse.api.sessions.SignOutEvent;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** Whoever is signed in. Another password ends sessions too; who is disabled hears nothing more. */
@Component
final class SessionConcern implements Concern {

    private final SessionProjection sessions;

    SessionConcern(SessionProjection sessions) {
        this.sessions = sessions;
    }

    @Override
    public String topic() {
        return "sessions";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(SessionEvent.class, SignOutEvent.class, CredentialEvent.class);
    }

    /** What is ordered by user tells of that user. */
    @Override
    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
        return events.stream().map(sessions::sequencingKey).collect(Collectors.toSet());
    }
}
