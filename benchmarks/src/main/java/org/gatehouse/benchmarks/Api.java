package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as a client sees it, signed in. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final String base;

    Api(int port) {
        base = "http://127.0.0.1:" + port;
    }

    String token(String user) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/development/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"user\":\"" + user + "\"}"))
                        .build();
        return json(http.send(request, BodyHandlers.ofString())).get("accessToken").stringValue();
    }

    HttpResponse<String> post(String path, String token, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Without a body, as for joining. */
    HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        return http.send(
                request(path, token).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token, String position)
            throws IOException, InterruptedException {
        return http.send(
                request(path, token).header("Gatehouse-Position", position).GET().build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
