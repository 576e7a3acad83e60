package org.gatehouse.provider.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.api.signins.SignInOrigin;
import org.gatehouse.platform.web.CorrelationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whoever stands at the door: from where, and with which cookies.
 *
 * @param session what their browser has of a session; unread
 * @param place what their browser has from signing in before; unread
 */
public record Visitor(
        SignInOrigin origin,
        String correlationId,
        Optional<String> session,
        Optional<String> place) {

    private static final int LONGEST_AGENT = 512;

    public static Visitor of(HttpServletRequest request) {
        return new Visitor(
                new SignInOrigin(request.getRemoteAddr(), agent(request)),
                CorrelationId.of(request),
                cookie(request, Cookies.SESSION),
                cookie(request, Cookies.PLACE));
    }

    private static @Nullable String agent(HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null || agent.length() <= LONGEST_AGENT
                ? agent
                : agent.substring(0, LONGEST_AGENT);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    @Override
    public String toString() {
        return "Visitor[***]";
    }
}
