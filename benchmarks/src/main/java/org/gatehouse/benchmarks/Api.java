package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST API as a client sees it, signed in. With the plainest client that Java has: it shares
 * the machine with what is measured.
 */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    static {
        System.setProperty("http.maxConnections", "64"); // kept open
    }

    private final int port;
    private final String base;

    Api(int port) {
        this.port = port;
        base = "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** What came back. */
    record Answer(int status, @Nullable String position, boolean stale, String body) {}

    String token(String user) throws IOException {
        var answer = send("POST", "/development/tokens", Map.of(), "{\"user\":\"" + user + "\"}");
        return json(answer).get("accessToken").stringValue();
    }

    Answer post(String path, String token, String body) throws IOException {
        return send("POST", "/api/v1" + path, bearer(token), body);
    }

    /** Without a body, as for joining. */
    Answer post(String path, String token) throws IOException {
        return send("POST", "/api/v1" + path, bearer(token), null);
    }

    /** Takes an organisation over, and waits until that is done. */
    void load(String format, String token, byte[] file) throws IOException {
        var request =
                (HttpURLConnection)
                        URI.create(base + "/api/v1/users:import?format=" + format)
                                .toURL()
                                .openConnection();
        request.setRequestMethod("POST");
        request.setRequestProperty("Authorization", "Bearer " + token);
        request.setRequestProperty("Content-Type", "text/plain");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(file.length);
        request.getOutputStream().write(file);
        if (request.getResponseCode() != 201) {
            throw new IllegalStateException("Import: " + request.getResponseCode());
        }
    }

    Answer get(String path, String token, String position) throws IOException {
        return send(
                "GET",
                "/api/v1" + path,
                Map.of("Authorization", "Bearer " + token, "Gatehouse-Position", position),
                null);
    }

    Answer get(String path, String token) throws IOException {
        return send("GET", "/api/v1" + path, bearer(token), null);
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private Answer send(
            String method, String path, Map<String, String> headers, @Nullable String body)
            throws IOException {
        var request = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        request.setRequestMethod(method);
        headers.forEach(request::setRequestProperty);
        if (body != null) {
            request.setDoOutput(true);
            request.setRequestProperty("Content-Type", "application/json");
            request.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = request.getResponseCode();
        try (var in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            return new Answer(
                    status,
                    request.getHeaderField("Gatehouse-Position"),
                    request.getHeaderField("Gatehouse-Stale") != null,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static JsonNode json(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
