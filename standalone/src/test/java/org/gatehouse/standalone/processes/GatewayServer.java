package org.gatehouse.standalone.processes;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands for the gateway where browsers go: one address in front of all processes. Who is asked, it
 * reads from the gateway's own configuration.
 */
final class GatewayServer implements AutoCloseable {

    private static final Path CONFIGURATION =
            Path.of("").toAbsolutePath().getParent().resolve("docker/gateway/nginx.conf");

    /** The locations that are told by their path; the API is told apart by its methods. */
    private static final Pattern LOCATION =
            Pattern.compile("location ~ (\\S+) \\{\\s+proxy_pass \\$(\\w+);");

    private static final Map<String, Side> UPSTREAMS =
            Map.of(
                    "command_side", Side.COMMAND,
                    "query_side", Side.QUERY,
                    "provider", Side.PROVIDER);

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of(
                    "connection",
                    "content-length",
                    "host",
                    "http2-settings",
                    "transfer-encoding",
                    "upgrade");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<Pattern, Side> locations = locations();
    private final Map<Side, ServerProcess> processes = new ConcurrentHashMap<>();
    private final HttpServer server;

    GatewayServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    private static Map<Pattern, Side> locations() {
        String text;
        try {
            text = Files.readString(CONFIGURATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var found = new LinkedHashMap<Pattern, Side>();
        LOCATION.matcher(text)
                .results()
                .forEach(location ->
                        found.put(
                                Pattern.compile(location.group(1)),
                                UPSTREAMS.get(location.group(2))));
        return found;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Until then it answers as a gateway does whose upstream is not there. */
    void leadTo(Side side, ServerProcess process) {
        processes.put(side, process);
    }

    private void pass(HttpExchange exchange) throws IOException {
        var process = processes.get(sideOf(exchange));
        if (process == null) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        try (exchange) {
            var answer = HTTP.send(asked(exchange, process.address()), BodyHandlers.ofByteArray());
            answer.headers()
                    .map()
                    .forEach((name, values) -> {
                        if (!isOfOneConnection(name)) {
                            exchange.getResponseHeaders().put(name, List.copyOf(values));
                        }
                    });
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Side sideOf(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return locations.entrySet().stream()
                .filter(location -> location.getKey().matcher(path).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(exchange.getRequestMethod().equals("GET") ? Side.QUERY : Side.COMMAND);
    }

    private static HttpRequest asked(HttpExchange exchange, URI process) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        var request =
                HttpRequest.newBuilder(process.resolve(exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        headers.forEach((name, values) -> {
            if (!isOfOneConnection(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-For", "127.0.0.1")
                .header("X-Forwarded-Host", headers.getFirst("Host"))
                .header("X-Forwarded-Port", Integer.toString(exchange.getLocalAddress().getPort()))
                .header("X-Forwarded-Proto", "http")
                .build();
    }

    private static boolean isOfOneConnection(String header) {
        return OF_ONE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
