package org.gatehouse.command.sessions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.sessions.SessionCommand.EndSession;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.sessions.SessionEvent;
import org.gatehouse.api.sessions.SessionEvent.SessionEnded;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.SessionTable;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/** What a browser that has signed in may go on with, from the event of the provider on. */
@Aggregate
final class Session {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private SessionId id;

    private @Nullable UserId user;
    private Instant expiresAt = Instant.MIN;
    private boolean ended;

    Session() {} // Axon rebuilds it from its events

    @CommandHandler
    void handle(EndSession command, SessionTable sessions, Clock clock) {
        if (!command.userId().equals(user)) {
            throw Refusal.notFound("sessions.no-such-session", "There is none with this id");
        }
        // With all of the user's it may have ended too, which its own stream does not tell.
        if (!ended && clock.instant().isBefore(expiresAt) && !sessions.hasEnded(id)) {
            apply(new SessionEnded(id, command.userId(), SessionEndReason.REVOKED));
        }
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        switch (event) {
            case SessionStarted e -> {
                id = e.sessionId();
                user = e.userId();
                expiresAt = e.expiresAt();
            }
            case SessionEnded e -> ended = true;
        }
    }
}
