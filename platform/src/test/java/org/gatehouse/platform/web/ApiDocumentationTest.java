package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDocumentationTest {

    private static final SampleServer SERVER = SampleServer.shared();

    private static final JsonNode DOCUMENT = SERVER.send(SERVER.to("/v3/api-docs")).json();

    private static List<String> parameters(JsonNode operation) {
        return operation
                .get("parameters")
                .valueStream()
                .map(p -> p.get("name").asString())
                .toList();
    }

    @Test
    void every_operation_may_answer_a_problem() {
        var operations =
                DOCUMENT.get("paths").valueStream().flatMap(JsonNode::valueStream).toList();
        assertThat(operations).hasSizeGreaterThan(10);
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat(operation.get("responses").get("4XX").toString())
                                .contains("application/problem+json")
                                .contains("#/components/schemas/Problem"));
        assertThat(
                        DOCUMENT.get("components")
                                .get("schemas")
                                .get("Problem")
                                .get("properties")
                                .propertyNames())
                .contains("type", "title", "status", "detail", "code", "correlationId", "errors");
    }

    @Test
    void writes_take_a_key_and_a_version() {
        var create = DOCUMENT.get("paths").get("/api/v1/things").get("post");
        assertThat(parameters(create))
                .contains("Idempotency-Key", "If-Match", "X-Correlation-Id")
                .doesNotContain("Gatehouse-Position");
    }

    @Test
    void reads_take_a_position_and_lists_a_page() {
        var list = DOCUMENT.get("paths").get("/api/v1/things").get("get");
        assertThat(parameters(list))
                .contains("Gatehouse-Position", "Prefer", "limit", "cursor", "q")
                .doesNotContain("Idempotency-Key", "paging");
    }

    @Test
    void values_show_as_what_is_sent() {
        var schemas = DOCUMENT.get("components").get("schemas");
        assertThat(schemas.get("OnlyName").get("properties").get("displayName").toString())
                .contains("string");
    }

    @Test
    void the_development_endpoint_is_marked() {
        var tokens = DOCUMENT.get("paths").get("/development/tokens").get("post");
        assertThat(tokens.get("summary").asString()).startsWith("DEVELOPMENT ONLY");
        assertThat(tokens.get("security").isEmpty()).isTrue();
    }

    @Test
    void a_person_can_read_it() {
        assertThat(SERVER.send(SERVER.to("/swagger-ui.html")).status()).isEqualTo(302);
        var page = SERVER.send(SERVER.to("/swagger-ui/index.html"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui-bundle.js");
        assertThat(SERVER.send(SERVER.to("/swagger-ui/swagger-ui-bundle.js")).status())
                .isEqualTo(200);
    }
}
