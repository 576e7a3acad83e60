package org.gatehouse.command.sessions;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.api.erasures.ErasureEvent;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.sessions.SessionEvent;
import org.gatehouse.api.sessions.SessionEvent.SessionEnded;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.sessions.SignOutEvent;
import org.gatehouse.api.sessions.SignOutEvent.SignedOutEverywhere;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.platform.credentials.SessionTable;
import org.gatehouse.platform.messages.Metadata;
import org.springframework.stereotype.Component;

/** What ends sessions, and the tokens that were given out in them. */
@Component
@ProcessingGroup(Facts.GROUP)
class EndedSessions {

    private final SessionTable sessions;

    EndedSessions(SessionTable sessions) {
        this.sessions = sessions;
    }

    @EventHandler
    void on(SessionEvent event, EventMessage<?> message) {
        switch (event) {
            case SessionStarted e -> {}
            case SessionEnded e -> sessions.end(e.sessionId(), message.getTimestamp());
        }
    }

    @EventHandler
    void on(SignOutEvent event, EventMessage<?> message) {
        switch (event) {
            case SignedOutEverywhere e -> endAll(e.userId(), message);
        }
    }

    @EventHandler
    void on(CredentialEvent event, EventMessage<?> message) {
        switch (event) {
            case PasswordReplaced e ->
                    sessions.endAll(
                            e.userId(), message.getTimestamp(), session(message).orElse(null));
            case PasswordReset e -> endAll(e.userId(), message);
            case PasswordWriteBegun e -> {}
        }
    }

    @EventHandler
    void on(UserEvent event, EventMessage<?> message) {
        if (event instanceof UserDisabled
                || event instanceof UserDeleted
                || event instanceof UserPurged) {
            endAll(event.userId(), message);
        }
    }

    @EventHandler
    void on(ErasureEvent event, EventMessage<?> message) {
        if (event instanceof SubjectErased(Subject subject) && subject.kind() == SubjectKind.USER) {
            endAll(new UserId(subject.id()), message);
        }
    }

    private void endAll(UserId user, EventMessage<?> message) {
        sessions.endAll(user, message.getTimestamp(), null);
    }

    /** Empty too where another issuer calls its sessions otherwise. */
    private static Optional<SessionId> session(EventMessage<?> message) {
        return Metadata.text(message, Metadata.SESSION_ID)
                .flatMap(text -> {
                    try {
                        return Optional.of(SessionId.of(text));
                    } catch (IllegalArgumentException otherwise) {
                        return Optional.empty();
                    }
                });
    }
}
