package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.gatehouse.sample.SampleApplication;
import org.gatehouse.sample.SampleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A provider that others have written, found by its {@code issuer-uri} alone. */
class ForeignProviderTest {

    private static final String ISSUER = "organisation";
    private static final String STRANGER = "stranger";

    private static MockOAuth2Server provider;
    private static SampleServer server;

    @BeforeAll
    static void start() throws Exception {
        // On Netty: its other server wants JUnit 4.
        provider =
                new MockOAuth2Server(
                        new OAuth2Config(
                                false,
                                null,
                                null,
                                false,
                                new OAuth2TokenProvider(),
                                Set.of(),
                                new NettyWrapper()));
        provider.start(InetAddress.getLoopbackAddress(), 0);
        server =
                SampleServer.start(
                        "server.address=127.0.0.1",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + provider.issuerUrl(ISSUER));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.shutdown();
    }

    private static String token(String audience, long seconds) {
        return token(ISSUER, Map.of(), audience, seconds);
    }

    private static String token(
            String issuer, Map<String, Object> claims, String audience, long seconds) {
        return provider.issueToken(
                        issuer,
                        "portal",
                        new DefaultOAuth2TokenCallback(
                                issuer,
                                SampleApplication.ANN.toString(),
                                "JWT",
                                List.of(audience),
                                claims,
                                seconds))
                .serialize();
    }

    private static int status(String token) {
        return server.send(server.as(token, "/api/v1/things")).status();
    }

    @Test
    void its_token_signs_in() {
        assertThat(status(token("gatehouse", 300))).isEqualTo(200);
    }

    @Test
    void one_for_another_audience_does_not() {
        assertThat(status(token("payroll", 300))).isEqualTo(401);
    }

    @Test
    void one_that_has_run_out_does_not() {
        assertThat(status(token("gatehouse", -60))).isEqualTo(401);
    }

    @Test
    void one_by_a_key_that_it_does_not_publish_does_not() {
        var issuer = provider.issuerUrl(ISSUER).toString();
        assertThat(status(token(STRANGER, Map.of("iss", issuer), "gatehouse", 300))).isEqualTo(401);
    }

    @Test
    void one_that_nobody_has_signed_does_not() throws Exception {
        var signed = com.nimbusds.jwt.SignedJWT.parse(token("gatehouse", 300));
        var claims = new JWTClaimsSet.Builder(signed.getJWTClaimsSet()).build();

        assertThat(status(new PlainJWT(claims).serialize())).isEqualTo(401);
    }
}
