package org.gatehouse.standalone.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running Gatehouse; each {@code as} and {@code with} makes another one of it. */
public final class Http {

    /** Signs in, and has no permission at all. */
    public static final String NOBODY = "01900000-0000-7000-8000-0000000000ff";

    private static final String AUTHORIZATION = "Authorization";
    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final IntSupplier port;
    private final Map<String, String> tokens;
    private final Map<String, String> headers;
    private final Runnable aSecondLater;
    private final @Nullable String user;

    /**
     * @param aSecondLater what makes it so: a token of the second in which somebody was signed out
     *     is good for nothing
     */
    Http(IntSupplier port, Runnable aSecondLater) {
        this(port, new ConcurrentHashMap<>(), Map.of(), aSecondLater, null);
    }

    private Http(
            IntSupplier port,
            Map<String, String> tokens,
            Map<String, String> headers,
            Runnable aSecondLater,
            @Nullable String user) {
        this.port = port;
        this.tokens = tokens;
        this.headers = headers;
        this.aSecondLater = aSecondLater;
        this.user = user;
    }

    /**
     * Whenever the token is good no more, signs in anew, as a browser does.
     *
     * @param name a demonstration user's name, or any user's id
     */
    public Http as(String name) {
        return new Http(port, tokens, headers, aSecondLater, name);
    }

    /** With a token that is not replaced. */
    public Http bearing(String token) {
        return new Http(port, tokens, headers, aSecondLater, null)
                .with(AUTHORIZATION, "Bearer " + token);
    }

    /** A token with a session of its own. */
    public String token(String user) {
        return new Http(port, aSecondLater)
                .post("/development/tokens", Map.of("user", user))
                .json()
                .get("accessToken")
                .asString();
    }

    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(port, tokens, more, aSecondLater, user);
    }

    public Answer get(String pathAndQuery) {
        return send("GET", pathAndQuery, null);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, JSON.writeValueAsString(body));
    }

    public Answer put(String path) {
        return send("PUT", path, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A JSON body as it is, or none. */
    public Answer send(String method, String pathAndQuery, @Nullable String json) {
        if (json == null) {
            return send(request(method, pathAndQuery, BodyPublishers.noBody()));
        }
        var answer = send(method, pathAndQuery, json.getBytes(StandardCharsets.UTF_8), JSON_TYPE);
        if (answer.status() < 300) { // else it may be any text, which others store
            Secrets.useJson(json);
        }
        return answer;
    }

    public Answer send(String method, String pathAndQuery, byte[] body, String contentType) {
        return send(
                request(method, pathAndQuery, BodyPublishers.ofByteArray(body))
                        .header("Content-Type", contentType));
    }

    /** Sends what comes, as it comes. */
    public Answer upload(String pathAndQuery, InputStream body, String contentType) {
        return send(
                request("POST", pathAndQuery, BodyPublishers.ofInputStream(() -> body))
                        .header("Content-Type", contentType));
    }

    private HttpRequest.Builder request(
            String method, String pathAndQuery, HttpRequest.BodyPublisher body) {
        var uri = URI.create("http://127.0.0.1:" + port.getAsInt() + pathAndQuery);
        var request = HttpRequest.newBuilder(uri).method(method, body);
        headers.forEach(request::header);
        Secrets.use(headers.getOrDefault(AUTHORIZATION, "").replaceFirst("^Bearer ", ""));
        if (user != null) {
            request.setHeader(AUTHORIZATION, "Bearer " + tokens.computeIfAbsent(user, this::token));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = answer(request);
        var challenge = answer.header("WWW-Authenticate");
        if (user == null || challenge == null || !challenge.contains("error=")) {
            return answer;
        }
        aSecondLater.run();
        var renewed = token(user);
        tokens.put(user, renewed);
        return answer(request.setHeader(AUTHORIZATION, "Bearer " + renewed));
    }

    private static Answer answer(HttpRequest.Builder request) {
        var response = response(request);
        try (var body = response.body()) {
            var text =
                    new String(
                            isFollowed(response) ? firstMessage(body) : body.readAllBytes(),
                            StandardCharsets.UTF_8);
            Secrets.answered(response.statusCode(), text);
            Secrets.useJson(text);
            return new Answer(response.statusCode(), response.headers(), text);
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        }
    }

    private static HttpResponse<InputStream> response(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("No answer", e);
        }
    }

    /** Such an answer does not end by itself: it is one once it has begun. */
    private static boolean isFollowed(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    private static byte[] firstMessage(InputStream body) throws IOException {
        var read = new ByteArrayOutputStream();
        int last = -1;
        for (int next = body.read(); next >= 0; next = body.read()) {
            read.write(next);
            if (next == '\n' && last == '\n') {
                break;
            }
            last = next;
        }
        return read.toByteArray();
    }

    /**
     * Follows a feed until it is closed.
     *
     * @throws AssertionError if it is refused
     */
    public Feed follow(String path) {
        var response = response(request("GET", path, BodyPublishers.noBody()));
        if (!isFollowed(response)) {
            throw new AssertionError("Not a feed: " + response.statusCode());
        }
        return new Feed(response.body());
    }

    /** A part of a path or query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        @Override
        public String toString() {
            return status + " " + body;
        }

        /** The id of what was created. */
        public String id() {
            return json().get("id").asString();
        }

        /** The code of a problem. */
        public String code() {
            return json().get("code").asString();
        }

        /** What a read must send to see this write. */
        public String position() {
            return headers.firstValue("Gatehouse-Position").orElseThrow();
        }

        /** What the request has caused is found by it. */
        public String correlationId() {
            return headers.firstValue("X-Correlation-Id").orElseThrow();
        }
    }
}
