package org.gatehouse.standalone.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * As much of a browser as forms need: it keeps cookies, goes where this Gatehouse sends it, stops
 * before it would leave for a client, and fills in forms.
 */
public final class Browser {

    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;
    private final String language;

    /** What is shown now. */
    public record Page(int status, String uri, String html, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where a client would be told of it. */
        public boolean isLeaving() {
            return status / 100 == 3;
        }
    }

    public Browser(int port) {
        this(port, "en");
    }

    /**
     * @param language that its person reads
     */
    public Browser(int port, String language) {
        this.origin = "http://localhost:" + port;
        this.language = language;
    }

    public Page open(String pathAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(origin + pathAndQuery)).GET());
    }

    /** Sends the page's first form with these fields filled in, and its hidden ones as they are. */
    public Page submit(Page page, Map<String, String> fields) {
        var filled = new LinkedHashMap<String, String>();
        FIELD.matcher(page.html())
                .results()
                .map(input -> attributes(input.group()))
                .filter(input -> "hidden".equals(input.get("type")))
                .forEach(input -> filled.put(input.get("name"), input.getOrDefault("value", "")));
        filled.putAll(fields);
        var action = ACTION.matcher(page.html());
        if (!action.find()) {
            throw new AssertionError("No form: " + page.status() + " " + page.html());
        }
        return post(HtmlUtils.htmlUnescape(action.group(1)), filled);
    }

    public Page post(String path, Map<String, String> fields) {
        Secrets.useFields(fields);
        var form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** Forgets the session, as a browser does that was closed; it stays known. */
    public void forget(String cookie) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(one -> one.getName().equals(cookie))
                .toList()
                .forEach(one -> store.remove(null, one));
    }

    public boolean has(String cookie) {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(one -> one.getName().equals(cookie));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response =
                    client.send(
                            request.header("Accept-Language", language)
                                    .header("User-Agent", "Browser of a test")
                                    .build(),
                            BodyHandlers.ofString());
            Secrets.answered(response.statusCode(), response.body());
            cookies.getCookieStore().getCookies().stream()
                    .filter(one -> one.getName().startsWith("gatehouse_"))
                    .forEach(one -> Secrets.use(one.getValue()));
            var page =
                    new Page(
                            response.statusCode(),
                            response.headers()
                                    .firstValue("Location")
                                    .orElse(response.uri().toString()),
                            response.body(),
                            response);
            return page.isLeaving() && isOurs(page.uri())
                    ? open(page.uri().replaceFirst("^https?://[^/]+", ""))
                    : page;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean isOurs(String uri) {
        var path = uri.startsWith(origin) ? uri.substring(origin.length()) : uri;
        return path.startsWith("/sign-in") || path.startsWith("/oauth2/");
    }

    private static Map<String, String> attributes(String input) {
        return ATTRIBUTE
                .matcher(input)
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(1),
                                found -> HtmlUtils.htmlUnescape(found.group(2)),
                                (first, second) -> first));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
