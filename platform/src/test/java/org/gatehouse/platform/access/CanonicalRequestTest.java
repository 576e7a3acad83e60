package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalRequestTest {

    private static String canonical(String query, String body) {
        var request =
                new CanonicalRequest(
                        "POST",
                        "/api/v1/groups",
                        query,
                        Optional.empty(),
                        () -> body.getBytes(StandardCharsets.UTF_8));
        return new String(request.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void the_order_of_members_and_parameters_does_not_count() {
        assertThat(canonical("a=1&b=2", "{\"x\": {\"d\": 1, \"c\": [1, 2]}, \"a\": 2}"))
                .isEqualTo(canonical("b=2&a=1", "{\"a\":2,\"x\":{\"c\":[1,2],\"d\":1}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": [1, 2]} | {\"a\": [2, 1]}",
                "{\"a\": 1} | {\"a\": \"1\"}",
                "{\"a\": null} | {}",
                "{\"a\": 0.1} | {\"a\": 0.10000000000000000001}",
                "{\"a\": 12345678901234567890} | {\"a\": 12345678901234567891}",
                "`` | null",
                "`` | {}",
                "\"none\" | ``",
                "not json | not  json"
            })
    void another_body_is_another_request(String one, String other) {
        assertThat(canonical(null, one)).isNotEqualTo(canonical(null, other));
    }

    @Test
    void another_query_is_another_request() {
        assertThat(canonical("a=1", "")).isNotEqualTo(canonical("a=2", ""));
        assertThat(canonical("a=1", "")).isNotEqualTo(canonical(null, ""));
    }
}
