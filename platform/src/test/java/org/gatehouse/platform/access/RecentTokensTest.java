package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.platform.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RecentTokensTest {

    private final MovableClock clock = new MovableClock();
    private final Instant start = clock.instant();
    private boolean keyWithdrawn;
    private final RecentTokens tokens =
            new RecentTokens(this::verified, timestamps(), () -> clock.millis() * 1_000_000);

    private JwtTimestampValidator timestamps() {
        var validator = new JwtTimestampValidator(Duration.ZERO);
        validator.setClock(clock);
        return validator;
    }

    private Jwt verified(String token) {
        if (keyWithdrawn || token.startsWith("forged")) {
            throw new BadJwtException("The signature is not the issuer's");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(start.plusSeconds(token.equals("short") ? 10 : 3600))
                .build();
    }

    @Test
    void a_remembered_token_is_refused_once_it_has_expired() {
        assertThat(tokens.decode("short").getSubject()).isEqualTo("short");

        clock.advance(Duration.ofSeconds(11));

        assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_withdrawn_key_is_believed_for_a_minute_and_no_longer() {
        tokens.decode("long");
        keyWithdrawn = true;

        clock.advance(RecentTokens.KEPT.minusSeconds(1));
        assertThat(tokens.decode("long").getSubject()).isEqualTo("long");

        clock.advance(Duration.ofSeconds(2));
        assertThatThrownBy(() -> tokens.decode("long")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_forged_token_is_refused_each_time_and_each_token_is_its_own() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(tokens.decode("other").getSubject()).isEqualTo("other");
        assertThat(tokens.decode("another").getSubject()).isEqualTo("another");
    }
}
