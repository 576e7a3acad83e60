package org.gatehouse.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.BodyLimit;
import org.gatehouse.platform.web.CorrelationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the caller beside the request, after the security chain has let it through. */
final class CallerFilter extends OncePerRequestFilter {

    private static final String CALLER = Caller.class.getName();

    private final HandlerExceptionResolver problems;

    CallerFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** The caller of the request that this thread serves, see {@link Callers}. */
    static Caller current() {
        var attributes = RequestContextHolder.currentRequestAttributes();
        if (attributes.getAttribute(CALLER, RequestAttributes.SCOPE_REQUEST)
                instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("This thread serves no request of the API");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(CALLER, caller(request));
        } catch (Refusal refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Caller caller(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var token = token(authentication);
        var headers = new RequestHeaders(request);
        var ifMatch = headers.ifMatch();
        return new Caller(
                actor(authentication),
                token.map(jwt -> jwt.getClaimAsString("sid")),
                token.flatMap(CallerFilter::authenticatedAt),
                token.map(jwt -> jwt.getClaimAsStringList("amr")).orElse(List.of()),
                request.getRemoteAddr(),
                headers.userAgent(),
                CorrelationId.of(request),
                headers.idempotencyKey(),
                headers.nonce(),
                ifMatch,
                headers.position(),
                headers.preferredWait(),
                new CanonicalRequest(
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        ifMatch,
                        () -> BodyLimit.bodyOf(request)));
    }

    /** Whoever is not signed in here was let through by {@link AnonymousPaths}. */
    private static Actor actor(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? new Actor.User(UUID.fromString(token.getName()))
                : new Actor.Anonymous(Ids.next());
    }

    private static Optional<Jwt> token(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(token.getToken())
                : Optional.empty();
    }

    /** OpenID Connect Core 1.0, section 2: seconds. What is no number tells nothing. */
    private static Optional<Instant> authenticatedAt(Jwt token) {
        return token.getClaims().get("auth_time") instanceof Number seconds
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }
}
