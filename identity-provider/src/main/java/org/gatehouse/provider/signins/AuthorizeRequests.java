package org.gatehouse.provider.signins;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.provider.sessions.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Sends whoever is not signed in, or not freshly enough ({@code prompt=login}, {@code max_age};
 * OpenID Connect Core 1.0 section 3.1.2.1), to the sign-in page, and from there back.
 */
public final class AuthorizeRequests extends OncePerRequestFilter {

    public static final String PATH = Continuation.PATH;

    private final Clock clock;

    public AuthorizeRequests(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().equals(Continuation.PATH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var prompts = Continuation.prompts(request);
        boolean isFresh =
                authentication instanceof SignedIn signedIn
                        && !prompts.contains("login")
                        && !isOld(signedIn, request);
        if (!isFresh && !prompts.contains("none")) {
            toSignIn(request, response);
            return;
        }
        if (!isFresh) {
            SecurityContextHolder.clearContext(); // so that login_required is answered
        }
        chain.doFilter(request, response);
    }

    private boolean isOld(SignedIn signedIn, HttpServletRequest request) {
        return maxAge(request)
                .filter(seconds ->
                        signedIn.session()
                                .authenticatedAt()
                                .plusSeconds(seconds)
                                .isBefore(clock.instant()))
                .isPresent();
    }

    private static Optional<Long> maxAge(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("max_age")).map(Long::valueOf);
        } catch (NumberFormatException nonsense) {
            return Optional.of(0L); // to ask once too often does no harm
        }
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var next = Continuation.after(request).uri();
        response.sendRedirect(
                next == null
                        ? SignInPages.SIGN_IN
                        : SignInPages.SIGN_IN
                                + "?continue="
                                + UriUtils.encode(next, StandardCharsets.UTF_8));
    }
}
