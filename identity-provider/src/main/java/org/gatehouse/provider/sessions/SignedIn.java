package org.gatehouse.provider.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who is signed in; their name is their user id. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Session session;

    /**
     * @param authenticatedAt when they last proved who they are
     * @param methods what with, in that order
     */
    public record Session(
            SessionId id,
            UserId user,
            Instant authenticatedAt,
            List<AuthenticationMethod> methods,
            Instant expiresAt) {

        public Session {
            methods = List.copyOf(methods);
        }
    }

    public SignedIn(Session session) {
        super(List.of());
        this.session = session;
        super.setAuthenticated(true);
    }

    public Session session() {
        return session;
    }

    @Override
    public Object getPrincipal() {
        return session.user();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn same && session.equals(same.session);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(session);
    }
}
