package org.gatehouse.query.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * This machine has several names, and people can be sent back to the portal under one of them only:
 * whoever comes by another is sent there first. Ports have to be the same, so that a proxy on this
 * machine, which passes another name on, is never asked to send a browser in circles.
 */
final class OneOrigin implements HandlerInterceptor {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final PortalIssuer issuer;

    OneOrigin(PortalIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isElsewhere(request.getHeader(HttpHeaders.HOST))) {
            return true;
        }
        var query = request.getQueryString();
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                issuer.origin() + request.getRequestURI() + (query == null ? "" : "?" + query));
        return false;
    }

    private boolean isElsewhere(@Nullable String host) {
        var wanted = issuer.uri();
        if (!issuer.own() || wanted == null || host == null) {
            return false;
        }
        URI asked;
        try {
            asked = URI.create("http://" + host);
        } catch (IllegalArgumentException broken) {
            return false;
        }
        return asked.getPort() == wanted.getPort()
                && isLoopback(asked)
                && isLoopback(wanted)
                && !asked.getHost().equalsIgnoreCase(wanted.getHost());
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }
}
