package org.gatehouse.provider.signins;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.provider.tokens.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a browser goes on once somebody is signed in: the authorization request it came with, and
 * nothing else, so that nobody is sent to a stranger's page.
 *
 * @param uri path and query; null for who came by themselves
 */
record Continuation(@Nullable String uri) {

    static final String PATH = "/oauth2/authorize";

    private static final String START = PATH + "?";

    /** Longer than any honest one. */
    private static final int LONGEST = 8_192;

    /** What came with a page or a form; anything odd is nothing. */
    static Continuation of(@Nullable String given) {
        boolean fits =
                given != null
                        && given.startsWith(START)
                        && given.length() <= LONGEST
                        && given.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return new Continuation(fits ? given : null);
    }

    /** The request itself, without asking once more to sign in. */
    static Continuation after(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return new Continuation(null);
        }
        var uri = UriComponentsBuilder.fromUriString(START + query);
        if (prompts(request).contains("login")) {
            uri.replaceQueryParam("prompt");
        }
        return of(uri.build(true).toUriString());
    }

    /** What {@code prompt} asks for (OpenID Connect Core 1.0 section 3.1.2.1). */
    static Set<String> prompts(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("prompt"))
                .map(prompt -> Set.copyOf(Arrays.asList(prompt.trim().split("\\s+", -1))))
                .orElse(Set.of());
    }

    /** The client that wants somebody signed in. */
    String clientId() {
        return uri == null
                ? Clients.PORTAL
                : Optional.ofNullable(
                                UriComponentsBuilder.fromUriString(uri)
                                        .build(true)
                                        .getQueryParams()
                                        .getFirst("client_id"))
                        .orElse(Clients.PORTAL);
    }

    /**
     * @param otherwise for who came by themselves
     */
    String or(String otherwise) {
        return uri == null ? otherwise : uri;
    }
}
