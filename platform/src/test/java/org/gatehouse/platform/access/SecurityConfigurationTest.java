package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.gatehouse.sample.SampleApplication;
import org.gatehouse.sample.SampleServer;
import org.gatehouse.sample.SampleServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityConfigurationTest {

    private static final SampleServer SERVER = SampleServer.shared();

    private static void assertCode(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/things",
                "/api/v1/nothing",
                "/api/v1/things/anonymous",
                "/actuator",
                "/actuator/env",
                "/error",
                "/elsewhere",
                "/"
            })
    void nobody_gets_in_without_a_token(String path) {
        var answer = SERVER.send(SERVER.to(path));
        assertCode(answer, 401, "authentication.required");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."})
    void nobody_gets_in_with_something_else(String token) {
        var answer = SERVER.send(SERVER.as(token, "/api/v1/things"));
        assertCode(answer, 401, "authentication.required");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_token_in_the_query_does_not_count() {
        assertCode(
                SERVER.send(SERVER.to("/api/v1/things?access_token=" + SERVER.annsToken())),
                401,
                "authentication.required");
    }

    @Test
    void a_large_body_without_a_token_is_not_read() {
        assertCode(
                SERVER.send(
                        SERVER.to("/api/v1/things")
                                .POST(BodyPublishers.ofByteArray(new byte[1_500_000]))),
                401,
                "authentication.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/actuator/env", "/error", "/"})
    void nothing_is_open_but_the_api_to_those_who_are_signed_in(String path) {
        assertCode(SERVER.send(SERVER.asAnn(path)), 403, "access.denied");
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health, 200", "/v3/api-docs, 200", "/actuator/info, 200"})
    void a_few_paths_are_open(String path, int status) {
        assertThat(SERVER.send(SERVER.to(path)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/things, ann, 200",
        "/api/v1/things/audited, ann, 403",
        "/api/v1/things/undeclared, ann, 403",
        "/api/v1/things/audited, administrator, 200",
        "/api/v1/things/undeclared, administrator, 403"
    })
    void a_read_needs_the_permission_that_it_declares(String path, String who, int status) {
        var token =
                who.equals("ann")
                        ? SERVER.annsToken()
                        : SERVER.tokenFor(SampleApplication.ADMINISTRATOR.toString());
        var answer = SERVER.send(SERVER.as(token, path));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertCode(answer, 403, "access.denied");
        }
        assertThat(
                        SERVER.send(SERVER.as(token, path).method("HEAD", BodyPublishers.noBody()))
                                .status())
                .isEqualTo(status);
    }

    @Test
    void no_session_is_made_and_the_usual_headers_are_set() {
        var answer = SERVER.send(SERVER.asAnn("/api/v1/things"));
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void other_origins_are_not_let_in_by_default() {
        var answer =
                SERVER.send(SERVER.asAnn("/api/v1/things").header("Origin", "https://evil.test"));
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
