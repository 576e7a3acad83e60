package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gatehouse.sample.SampleApplication;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IssuerConfigurationTest {

    private static HttpServer provider;
    private static String issuer;
    private static SampleServer server;
    private static RSAKey rsa;
    private static ECKey ec;

    /** The provider has a port from the start, but answers nothing until it is ready. */
    @BeforeAll
    static void start() throws Exception {
        rsa = new RSAKeyGenerator(2048).keyID("r").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        provider.start();
        server =
                SampleServer.start(
                        "server.address=127.0.0.1",
                        "gatehouse.development.enabled=true",
                        "gatehouse.security.allowed-origins=https://portal.test",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer);
        var unready = server.send(server.as(token(rs256(), claims -> claims), "/api/v1/things"));
        assertThat(unready.status()).as(unready.body()).isEqualTo(503);
        assertThat(unready.json().get("code").asString()).isEqualTo("service.unavailable");
        assertThat(unready.header("Retry-After")).isEqualTo("1");
        answer(
                "/.well-known/openid-configuration",
                new JsonMapper()
                        .writeValueAsString(
                                Map.of("issuer", issuer, "jwks_uri", issuer + "/keys")));
        answer("/keys", new JWKSet(java.util.List.of(rsa, ec)).toString());
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.stop(0);
    }

    private static void answer(String path, String json) {
        provider.createContext(
                path,
                exchange -> {
                    var bytes = json.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private static JWSHeader.Builder rs256() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("r");
    }

    private static String token(
            JWSHeader.Builder header, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience("gatehouse")
                        .subject(SampleApplication.ANN.toString())
                        .issueTime(Date.from(Instant.now().minusSeconds(60)))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        var token = new SignedJWT(header.build(), change.apply(claims).build());
        token.sign(signer(token.getHeader().getAlgorithm()));
        return token.serialize();
    }

    private static JWSSigner signer(JWSAlgorithm algorithm) throws Exception {
        if (JWSAlgorithm.Family.EC.contains(algorithm)) {
            return new ECDSASigner(ec);
        }
        return JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)
                ? new MACSigner(rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                : new RSASSASigner(rsa);
    }

    private static int status(String token) {
        var answer = server.send(server.as(token, "/api/v1/things"));
        if (answer.status() != 200) {
            assertThat(answer.json().get("code").asString()).isEqualTo("authentication.required");
        }
        return answer.status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256"})
    void a_token_of_the_issuer_signs_in(String algorithm) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                        .keyID(algorithm.startsWith("E") ? "e" : "r");
        assertThat(status(token(header, claims -> claims))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "HS256"})
    void another_algorithm_does_not(String algorithm) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("r");
        assertThat(status(token(header, claims -> claims))).isEqualTo(401);
    }

    @Test
    void an_access_token_type_passes_and_another_does_not() throws Exception {
        assertThat(status(token(rs256().type(new JOSEObjectType("at+jwt")), c -> c)))
                .isEqualTo(200);
        assertThat(status(token(rs256().type(new JOSEObjectType("logout+jwt")), c -> c)))
                .isEqualTo(401);
    }

    @Test
    void what_a_token_says_must_fit() throws Exception {
        var past = Date.from(Instant.now().minus(Duration.ofSeconds(31)));
        var justPast = Date.from(Instant.now().minus(Duration.ofSeconds(5)));
        assertThat(status(token(rs256(), c -> c.audience("other")))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.audience((String) null)))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.issuer("https://other.test")))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.expirationTime(past)))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.expirationTime(null)))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.expirationTime(justPast)))).isEqualTo(200);
        assertThat(
                        status(
                                token(
                                        rs256(),
                                        c ->
                                                c.notBeforeTime(
                                                        Date.from(
                                                                Instant.now().plusSeconds(120))))))
                .isEqualTo(401);
    }

    @Test
    void since_when_a_token_is_good_must_be_known_and_no_more_than_a_day_before_its_end()
            throws Exception {
        var now = Instant.now();
        assertThat(status(token(rs256(), c -> c.issueTime(null)))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.issueTime(Date.from(now.plusSeconds(60))))))
                .isEqualTo(401);
        assertThat(status(token(rs256(), c -> lasting(c, now, Duration.ofHours(24)))))
                .isEqualTo(200);
        assertThat(
                        status(
                                token(
                                        rs256(),
                                        c -> lasting(c, now, Duration.ofHours(24).plusSeconds(1)))))
                .isEqualTo(401);
    }

    private static JWTClaimsSet.Builder lasting(
            JWTClaimsSet.Builder claims, Instant from, Duration time) {
        return claims.issueTime(Date.from(from)).expirationTime(Date.from(from.plus(time)));
    }

    @Test
    void a_token_that_was_revoked_does_not_sign_in() throws Exception {
        var token = token(rs256(), c -> c.claim("sid", SampleApplication.ENDED_SESSION));
        var answer = server.send(server.as(token, "/api/v1/things"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void while_it_is_not_known_what_was_revoked_nobody_is_let_in() throws Exception {
        var token = token(rs256(), c -> c.claim("sid", SampleApplication.UNKNOWN_SESSION));
        var answer = server.send(server.as(token, "/api/v1/things"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("access.revocations-unknown");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void what_has_run_out_is_refused_also_while_it_is_not_known_what_was_revoked()
            throws Exception {
        var past = Date.from(Instant.now().minus(Duration.ofSeconds(31)));
        assertThat(
                        status(
                                token(
                                        rs256(),
                                        c ->
                                                c.claim("sid", SampleApplication.UNKNOWN_SESSION)
                                                        .expirationTime(past))))
                .isEqualTo(401);
    }

    @Test
    void a_token_of_no_user_does_not_sign_in() throws Exception {
        assertThat(status(token(rs256(), c -> c.subject("ann")))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.subject("1-1-1-1-1")))).isEqualTo(401);
        assertThat(status(token(rs256(), c -> c.subject(null)))).isEqualTo(401);
    }

    @Test
    void development_tokens_do_not_exist_beside_an_issuer() throws Exception {
        var answer = server.post(server.to("/development/tokens"), "{\"user\": \"ann\"}");
        assertThat(answer.status()).isEqualTo(401);
        var signedIn =
                server.post(
                        server.as(token(rs256(), c -> c), "/development/tokens"),
                        "{\"user\": \"ann\"}");
        assertThat(signedIn.status()).isEqualTo(403);
    }

    @Test
    void a_configured_origin_may_ask_first() {
        var answer =
                server.send(
                        server.to("/api/v1/things")
                                .header("Origin", "https://portal.test")
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "Idempotency-Key")
                                .method(
                                        "OPTIONS",
                                        java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.test");
    }

    @Test
    void another_origin_gets_a_problem() {
        var answer =
                server.send(
                        server.to("/api/v1/things")
                                .header("Origin", "https://evil.test")
                                .header("Access-Control-Request-Method", "POST")
                                .method(
                                        "OPTIONS",
                                        java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("access.denied");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
