package org.gatehouse.provider.signins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.provider.sessions.Cookies;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.sessions.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Signing out (OpenID Connect RP-Initiated Logout 1.0): whoever shows an ID token of a session ends
 * it. Whose token is not known any more, as after a refresh, is asked, and sent nowhere.
 */
public final class EndSessions implements LogoutHandler, AuthenticationFailureHandler {

    private final Sessions sessions;

    public EndSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication instanceof OidcLogoutAuthenticationToken token) {
            Optional.ofNullable(token.getIdToken())
                    .map(shown -> shown.getClaimAsString("sid"))
                    .map(UUID::fromString)
                    .ifPresent(sid ->
                            sessions.end(
                                    new SessionId(sid),
                                    SessionEndReason.SIGNED_OUT,
                                    Visitor.of(request)));
        }
        Cookies.forgetSession(request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        response.sendRedirect(SignInPages.SIGN_OUT);
    }
}
