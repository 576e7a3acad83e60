package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody signs in with a browser that was never seen before: from the client's request to tokens,
 * five requests, one password compared, two events appended.
 */
final class SignIns {

    private static final String PASSWORD = "gatehouse demonstration";
    private static final String[] PEOPLE = {"ann", "ben", "cleo", "dan"};
    private static final String VERIFIER = "benchmark-".repeat(5);

    /**
     * What {@code Benchmarks.startEmpty} is called by itself, as it has no port before it starts.
     */
    private static final String ISSUER = "http://localhost:0";

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final String base;
    private final String request;

    SignIns(int port) throws NoSuchAlgorithmException {
        base = "http://localhost:" + port;
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        request =
                "/oauth2/authorize?response_type=code&client_id=gatehouse-portal&scope=openid"
                        + "&state=s&nonce=n&code_challenge_method=S256&code_challenge="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(digest)
                        + "&redirect_uri="
                        + encoded(redirect());
    }

    /** One sign-in of one of the demonstration's people. */
    void one(int client) throws IOException {
        var browser = new HashMap<String, String>();
        var page = send(browser, request, Map.of());
        while (page.location() != null) {
            page = send(browser, page.location(), Map.of());
        }
        var form = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.body())
                .results()
                .forEach(field -> form.put(in(NAME, field.group()), in(VALUE, field.group())));
        form.put("username", PEOPLE[client % PEOPLE.length] + "@gatehouse.example");
        form.put("password", PASSWORD);
        var answer = send(browser, "/sign-in", form);
        while (answer.location() != null && !answer.location().startsWith(redirect())) {
            answer = send(browser, answer.location(), Map.of());
        }
        if (answer.location() == null) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        var tokens =
                send(
                        browser,
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "gatehouse-portal",
                                "redirect_uri",
                                redirect(),
                                "code_verifier",
                                VERIFIER,
                                "code",
                                code(answer.location())));
        if (tokens.status() != 200) {
            throw new IllegalStateException(tokens.status() + " " + tokens.body());
        }
    }

    private record Answer(int status, String location, String body) {}

    /** Fields make it a POST. */
    private Answer send(Map<String, String> cookies, String path, Map<String, String> fields)
            throws IOException {
        var address = path.replaceFirst("^https?://[^/]+", "");
        var connection = (HttpURLConnection) URI.create(base + address).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "text/html, application/json");
        if (!cookies.isEmpty()) {
            connection.setRequestProperty(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!fields.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection
                    .getOutputStream()
                    .write(
                            fields.entrySet().stream()
                                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                    .collect(Collectors.joining("&"))
                                    .getBytes(StandardCharsets.US_ASCII));
        }
        int status = connection.getResponseCode();
        connection.getHeaderFields().entrySet().stream()
                .filter(header -> "Set-Cookie".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')).split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(
                    status,
                    connection.getHeaderField("Location"),
                    in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String redirect() {
        return ISSUER + "/portal/signed-in";
    }

    private static String code(String location) {
        return in(Pattern.compile("[?&]code=([^&]*)"), location);
    }

    private static String in(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
