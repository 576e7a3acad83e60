package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.standalone.testing.Http;
import org.gatehouse.standalone.testing.StandaloneTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The REST contract as it is generated: what reviewers see of a change to the API. */
@StandaloneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");
    private static final Path GENERATED = Path.of("target", "openapi.json");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Autowired private Http http;
    private JsonNode document;

    @BeforeAll
    void generate() {
        document = http.get("/v3/api-docs").json();
    }

    @Test
    void is_the_committed_one() throws IOException {
        // The port is another one at every start.
        var entries = JSON.convertValue(document, Map.class);
        entries.remove("servers");
        var generated = JSON.writeValueAsString(entries) + "\n";
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!generated.equals(committed)) {
            Files.writeString(GENERATED, generated);
            fail(
                    "The API is not the one that docs/openapi.json says. If that is meant:\n"
                            + "cp standalone/target/openapi.json docs/openapi.json");
        }
    }
}
