package org.gatehouse.standalone.processes;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that can be sent more than once, to whichever process is there. */
record Call(String method, String path, String body, Map<String, String> headers) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Call get(String path) {
        return new Call("GET", path, "", Map.of());
    }

    static Call send(String method, String path) {
        return new Call(method, path, "", Map.of());
    }

    Call json(String text) {
        return new Call(method, path, text, headers).with("Content-Type", "application/json");
    }

    Call as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** So that a read includes what this write did. */
    Call after(Answer write) {
        return with("Gatehouse-Position", write.position()).with("Prefer", "wait=10");
    }

    Call with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Call(method, path, body, all);
    }

    HttpRequest to(URI process) {
        var request =
                HttpRequest.newBuilder(process.resolve("/api/v1" + path))
                        .timeout(PATIENCE)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }
}
