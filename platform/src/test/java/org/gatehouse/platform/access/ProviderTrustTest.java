package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** What is special about the provider of our own, where it is another process. */
class ProviderTrustTest {

    private static final String ISSUER = "https://identity.example";
    private static final Instant SECOND = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant REVOKED = SECOND.plusMillis(400);

    private static TrustedIssuer trusted(String issuer) {
        return new ProviderTrust()
                .identityProvider(
                        issuer,
                        "http://provider.invalid/oauth2/jwks",
                        new SecuritySettings(
                                "sub", "gatehouse", Set.of(), Duration.ofMinutes(10), List.of()),
                        (user, session, issuedAt) -> issuedAt.isBefore(REVOKED),
                        Clock.fixed(SECOND.plusSeconds(1), ZoneOffset.UTC));
    }

    private static Jwt issued(Instant at) {
        return Jwt.withTokenValue("token")
                .header("typ", "at+jwt")
                .issuer(ISSUER)
                .audience(List.of("gatehouse"))
                .subject(UUID.randomUUID().toString())
                .issuedAt(at)
                .expiresAt(at.plusSeconds(300))
                .build();
    }

    @Test
    void its_sessions_are_ours_so_one_that_begins_in_the_second_of_a_revocation_is_let_in() {
        var content = trusted(ISSUER).content();

        assertThat(content.validate(issued(SECOND)).hasErrors()).isFalse();
        assertThat(content.validate(issued(SECOND.minusSeconds(1))).hasErrors()).isTrue();
    }

    @Test
    void who_is_told_where_its_keys_are_must_be_told_what_tokens_call_it() {
        assertThatExceptionOfType(AccessMisconfigured.class)
                .isThrownBy(() -> trusted(""))
                .withMessageContaining("what the tokens call it");
    }
}
