package org.gatehouse.api.sessions;

import java.time.Instant;
import java.util.List;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.users.UserId;

/**
 * Everything that can have happened to one session. That it has run out is no event: it says itself
 * when it does. From where and with what it began stands in the metadata.
 */
public sealed interface SessionEvent extends DomainEvent {

    SessionId sessionId();

    UserId userId();

    /**
     * @param methods what the user has proved who they are with, in that order
     * @param expiresAt from when on it is good for nothing
     */
    @EventName("sessions.SessionStarted")
    record SessionStarted(
            SessionId sessionId,
            UserId userId,
            List<AuthenticationMethod> methods,
            Instant expiresAt)
            implements SessionEvent {

        public SessionStarted {
            methods = List.copyOf(methods);
        }
    }

    /** Before its time; its tokens are good for nothing any more. */
    @EventName("sessions.SessionEnded")
    record SessionEnded(SessionId sessionId, UserId userId, SessionEndReason reason)
            implements SessionEvent {}
}
