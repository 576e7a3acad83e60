package org.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.web.ProblemsTest.assertProblem;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.gatehouse.platform.testing.SharedData;
import org.gatehouse.sample.SampleServer;
import org.gatehouse.sample.SampleServer.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NaughtyStringsTest {

    private static final SampleServer SERVER = SampleServer.shared();
    private static final JsonMapper JSON = new JsonMapper();

    private static List<String> naughty;

    @BeforeAll
    static void read_them() throws IOException {
        var file = SharedData.path("words/naughty_strings.json");
        naughty = List.of(JSON.readValue(Files.readAllBytes(file), String[].class));
        assertThat(naughty).hasSizeGreaterThan(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertProblem(answer, answer.status(), answer.json().get("code").asString());
    }

    @Test
    void as_an_id_are_refused() {
        for (var text : naughty) {
            if (!text.isEmpty()) {
                assertRefused(SERVER.send(SERVER.asAnn("/api/v1/things/" + encoded(text))));
            }
        }
    }

    @Test
    void as_the_value_of_a_parameter_are_refused() {
        for (var text : naughty) {
            if (!text.isEmpty() && !text.equals("1")) {
                assertRefused(SERVER.send(SERVER.asAnn("/api/v1/things?cursor=" + encoded(text))));
            }
        }
    }

    @Test
    void as_the_name_of_a_parameter_are_refused() {
        for (var text : naughty) {
            if (!text.isEmpty()) {
                assertRefused(SERVER.send(SERVER.asAnn("/api/v1/things?" + encoded(text) + "=1")));
            }
        }
    }

    @Test
    void as_a_name_are_kept_or_refused_at_its_pointer() {
        for (var text : naughty) {
            var body = JSON.writeValueAsString(java.util.Map.of("displayName", text));
            var answer = SERVER.post(SERVER.asAnn("/api/v1/things:validateName"), body);
            if (answer.status() != 200) {
                assertProblem(answer, 400, "request.invalid");
                assertThat(answer.json().get("errors").get(0).get("pointer").asString())
                        .isEqualTo("/displayName");
            }
        }
    }

    @Test
    void as_a_member_are_unknown() {
        for (var text : naughty) {
            var body = JSON.writeValueAsString(java.util.Map.of("displayName", "a", text, "b"));
            assertProblem(
                    SERVER.post(SERVER.asAnn("/api/v1/things:validateName"), body),
                    400,
                    "request.unknown-property");
        }
    }

    @Test
    void as_a_body_are_malformed() {
        for (var text : naughty) {
            var answer =
                    SERVER.send(
                            SERVER.asAnn("/api/v1/things")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(text)));
            assertThat(answer.status()).as(text).isEqualTo(400);
            assertProblem(answer, 400, answer.json().get("code").asString());
        }
    }
}
