package org.gatehouse.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample application on a free loopback port, and a client that speaks to it over HTTP. */
public final class SampleServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static SampleServer shared;

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private String ann;

    private SampleServer(List<String> settings) {
        var args = new ArrayList<String>();
        args.add("--server.port=0");
        args.add("--spring.profiles.active=sample");
        args.add("--spring.main.banner-mode=off");
        args.add("--spring.autoconfigure.exclude=" + databasesAndAxon());
        settings.forEach(setting -> args.add("--" + setting));
        context =
                new SpringApplicationBuilder(SampleApplication.class)
                        .run(args.toArray(String[]::new));
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** One for all tests that change nothing in it, with development tokens. */
    public static synchronized SampleServer shared() {
        if (shared == null) {
            shared =
                    start(
                            "server.address=127.0.0.1",
                            "gatehouse.development.enabled=true",
                            "gatehouse.security.administrators=" + SampleApplication.ADMINISTRATOR);
        }
        return shared;
    }

    public static SampleServer start(String... settings) {
        return new SampleServer(List.of(settings));
    }

    private static String databasesAndAxon() {
        return ImportCandidates.load(AutoConfiguration.class, SampleServer.class.getClassLoader())
                .getCandidates()
                .stream()
                .filter(name -> name.matches("org\\.axonframework.*|.*\\.(jdbc|flyway|sql)\\..*"))
                .collect(Collectors.joining(","));
    }

    public int port() {
        return port;
    }

    public HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery));
    }

    /** Signed in as Ann, an ordinary user. */
    public HttpRequest.Builder asAnn(String pathAndQuery) {
        return as(annsToken(), pathAndQuery);
    }

    public HttpRequest.Builder as(String token, String pathAndQuery) {
        return to(pathAndQuery).header("Authorization", "Bearer " + token);
    }

    public String annsToken() {
        if (ann == null) {
            ann = tokenFor("ann");
        }
        return ann;
    }

    public String tokenFor(String user) {
        return post(to("/development/tokens"), "{\"user\": \"%s\"}".formatted(user))
                .json()
                .get("accessToken")
                .asString();
    }

    public Answer post(HttpRequest.Builder request, String json) {
        return send(
                request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (java.io.IOException | InterruptedException failed) {
            throw new AssertionError("No answer", failed);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            return JSON.readTree(response.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
