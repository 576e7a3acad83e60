package org.gatehouse.platform.access.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gatehouse.platform.access.AccessMisconfigured;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class DevelopmentTokensTest {

    private static final SampleServer SERVER = SampleServer.shared();

    @Test
    void a_token_signs_its_user_in_and_says_what_it_is() {
        var answer = SERVER.post(SERVER.to("/development/tokens"), "{\"user\": \"Ann\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var token = answer.json();
        assertThat(token.get("tokenType").asString()).isEqualTo("Bearer");
        assertThat(token.get("expiresIn").asLong()).isEqualTo(3600);
        assertThat(token.get("developmentOnly").asBoolean()).isTrue();
        assertThat(
                        SERVER.send(
                                        SERVER.as(
                                                token.get("accessToken").asString(),
                                                "/api/v1/things"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void any_user_id_will_do() {
        var id = UUID.fromString("019a0000-0000-7000-8000-0000000000ff");
        var token = SERVER.tokenFor(id.toString());
        var caller = SERVER.post(SERVER.as(token, "/api/v1/things/caller"), "{}").json();
        assertThat(caller.get("actor").asString()).isEqualTo("user:" + id);
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        var answer = SERVER.post(SERVER.to("/development/tokens"), "{\"user\": \"mallory\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("development.unknown-user");
        assertThat(answer.json().get("detail").asString()).contains("ann");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:1, 200",
        "127.0.0.1:8080, 200",
        "[::1]:8080, 200",
        "evil.test, 403",
        "localhost.evil.test, 403",
        "127.0.0.1.evil.test:80, 403",
        "192.0.2.1, 403"
    })
    void a_name_that_was_made_to_point_here_gets_no_token(String host, int status)
            throws IOException {
        var body = "{\"user\": \"ann\"}";
        var request =
                "POST /development/tokens HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(host, body.length(), body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void behind_a_proxy_the_address_is_the_forwarded_one() {
        try (var server =
                SampleServer.start(
                        "server.address=127.0.0.1",
                        "server.forward-headers-strategy=native",
                        "gatehouse.development.enabled=true")) {
            var local = server.to("/development/tokens");
            var elsewhere =
                    server.to("/development/tokens").header("X-Forwarded-For", "203.0.113.9");
            assertThat(server.post(local, "{\"user\": \"ann\"}").status()).isEqualTo(200);
            assertThat(server.post(elsewhere, "{\"user\": \"ann\"}").status()).isEqualTo(403);
            var caller =
                    server.post(
                            server.asAnn("/api/v1/things/caller")
                                    .header("X-Forwarded-For", "203.0.113.9"),
                            "{}");
            assertThat(caller.json().get("clientIp").asString()).isEqualTo("203.0.113.9");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "fe80::1", "2001:db8::1", "example.org", ""})
    void an_address_elsewhere_is_not_loopback(String address) {
        assertThat(Loopback.isLiteral(address)).isFalse();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void without_a_loopback_address_nothing_starts(CapturedOutput output) {
        assertThatThrownBy(() -> SampleServer.start("gatehouse.development.enabled=true"))
                .hasRootCauseInstanceOf(AccessMisconfigured.class);
        assertThat(output).contains("loopback only").contains("server.address=127.0.0.1");
    }

    @Test
    void on_every_address_nothing_starts() {
        assertThatThrownBy(() ->
                        SampleServer.start(
                                "gatehouse.development.enabled=true", "server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(AccessMisconfigured.class);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void without_an_issuer_and_without_asking_nothing_starts(CapturedOutput output) {
        assertThatThrownBy(() -> SampleServer.start("server.address=127.0.0.1"))
                .hasRootCauseInstanceOf(AccessMisconfigured.class);
        assertThat(output).contains("issuer-uri").contains("gatehouse.development.enabled=true");
    }
}
