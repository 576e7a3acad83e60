package org.gatehouse.provider.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The provider's cookies: random, for nobody but the provider, and not sent along by other sites'
 * forms and frames.
 */
public final class Cookies {

    /** Says which session a browser is in. */
    static final String SESSION = "gatehouse_session";

    /** Says that somebody has signed in with this browser before. */
    static final String PLACE = "gatehouse_place";

    private static final Duration PLACE_LIFETIME = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cookies() {}

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static void session(
            HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        set(request, response, SESSION, value, life);
    }

    static void place(HttpServletRequest request, HttpServletResponse response, String value) {
        set(request, response, PLACE, value, PLACE_LIFETIME);
    }

    public static void forgetSession(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, SESSION, "", Duration.ZERO);
    }

    private static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax") // a client of another site sends people here
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
