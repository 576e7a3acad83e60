package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a process said. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    JsonNode json() {
        return response.body().isEmpty()
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(response.body());
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Of the write. */
    String position() {
        return header("Gatehouse-Position").orElseThrow();
    }

    /** Of what was created. */
    UUID id() {
        return UUID.fromString(json().get("id").asString());
    }

    /** Of the refusal. */
    String code() {
        return json().path("code").asString("");
    }

    Answer is(int status) {
        assertThat(status()).as("%s", this).isEqualTo(status);
        return this;
    }

    @Override
    public String toString() {
        return "%s %s: %d %s"
                .formatted(response.request().method(), response.uri(), status(), response.body());
    }
}
