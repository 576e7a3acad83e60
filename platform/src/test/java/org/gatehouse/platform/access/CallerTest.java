package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.sample.SampleApplication;
import org.gatehouse.sample.SampleServer;
import org.gatehouse.sample.SampleServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CallerTest {

    private static final SampleServer SERVER = SampleServer.shared();

    private static Answer with(String... headers) {
        var request = SERVER.asAnn("/api/v1/things/caller");
        return SERVER.post(headers.length == 0 ? request : request.headers(headers), "{}");
    }

    private static JsonNode caller(String... headers) {
        var answer = with(headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void is_who_the_token_names_at_the_address_of_the_connection() {
        var caller =
                caller(
                        "User-Agent",
                        "x".repeat(600),
                        "X-Correlation-Id",
                        "one",
                        "X-Forwarded-For",
                        "203.0.113.9");
        assertThat(caller.get("actor").asString()).isEqualTo("user:" + SampleApplication.ANN);
        assertThat(UUID.fromString(caller.get("sessionId").asString()).version()).isEqualTo(7);
        assertThat(Instant.parse(caller.get("authenticatedAt").asString()))
                .isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
        assertThat(caller.get("clientIp").asString()).isEqualTo("127.0.0.1");
        assertThat(caller.get("userAgent").asString()).hasSize(512);
        assertThat(caller.get("correlationId").asString()).isEqualTo("one");
    }

    @Test
    void asks_for_nothing_by_default() {
        var caller = caller();
        assertThat(caller.get("idempotencyKey").isNull()).isTrue();
        assertThat(caller.get("ifMatch").isNull()).isTrue();
        assertThat(caller.get("position").isNull()).isTrue();
        assertThat(caller.get("patience").asString()).isEqualTo("PT2S");
    }

    @Test
    void asks_by_headers() {
        var key = "a key: " + "x".repeat(193);
        var caller =
                caller("Idempotency-Key", key, "If-Match", "\"42\"", "Gatehouse-Position", "e1.77");
        assertThat(caller.get("idempotencyKey").asString()).isEqualTo(key);
        assertThat(caller.get("ifMatch").asLong()).isEqualTo(42);
        assertThat(caller.get("position").asString()).isEqualTo("e1.77");
        assertThat(caller("If-Match", "*").get("ifMatch").isNull()).isTrue();
        assertThat(caller("If-Match", "\"-1\"").get("ifMatch").asLong()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=0 | PT0S",
                "wait=7 | PT7S",
                "WAIT=7 | PT2S",
                "wait=10 | PT10S",
                "wait=999 | PT10S",
                "wait=-1 | PT2S",
                "respond-async, wait=5; foo | PT5S",
                "await=5 | PT2S"
            })
    void waits_as_preferred(String prefer, String patience) {
        assertThat(caller("Prefer", prefer).get("patience").asString()).isEqualTo(patience);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match | 42",
                "If-Match | W/\"42\"",
                "If-Match | \"x\"",
                "If-Match | \"-2\"",
                "If-Match | \"1\", \"2\"",
                "If-Match | \"99999999999999999999\"",
                "Idempotency-Key | ''",
                "Idempotency-Key | "
                        + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                        + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "Gatehouse-Position | ''"
            })
    void whose_headers_are_not_well_formed_is_refused(String name, String value) {
        var answer = with(name, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("request.malformed");
        assertThat(answer.json().get("detail").asString()).contains(name);
    }

    @Test
    void who_sends_two_keys_is_refused() {
        assertThat(with("Idempotency-Key", "a", "Idempotency-Key", "b").status()).isEqualTo(400);
    }

    @Test
    void without_a_token_is_anonymous_where_that_is_allowed() {
        var answer = SERVER.post(SERVER.to("/api/v1/things/anonymous"), "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("anonymous:");
    }

    @Test
    void gets_one_digest_for_one_request_however_it_is_written() {
        var one = digest("{\"displayName\": \"a\"}", "1");
        assertThat(digest(" {  \"displayName\"\n:\"a\"}", "1")).isEqualTo(one).contains("\"a\"");
        assertThat(digest("{\"displayName\": \"b\"}", "1")).isNotEqualTo(one);
        assertThat(digest("{\"displayName\": \"a\"}", "2")).isNotEqualTo(one);
    }

    private static String digest(String body, String version) {
        return SERVER.post(
                        SERVER.asAnn("/api/v1/things/digest")
                                .header("If-Match", "\"" + version + "\""),
                        body)
                .body();
    }
}
