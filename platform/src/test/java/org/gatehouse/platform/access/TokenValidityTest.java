package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class TokenValidityTest {

    private final AtomicReference<Supplier<OAuth2TokenValidatorResult>> verdict =
            new AtomicReference<>(OAuth2TokenValidatorResult::success);
    private final AtomicBoolean revoked = new AtomicBoolean();
    private final TokenValidity validity =
            new TokenValidity(
                    new StaticListableBeanFactory(
                                    Map.of(
                                            "other", issuer("https://other.example"),
                                            "own", issuer("https://own.example")))
                            .getBeanProvider(TrustedIssuer.class));

    private TrustedIssuer issuer(String name) {
        return new TrustedIssuer(
                name,
                token -> {
                    throw new AssertionError("Its signature was found good already");
                },
                token -> {
                    assertThat(token.getClaimAsString("iss")).isEqualTo(name);
                    return verdict.get().get();
                },
                token -> {
                    assertThat(token.getClaimAsString("iss")).isEqualTo(name);
                    return revoked.get();
                });
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new JwtAuthenticationToken(
                                Jwt.withTokenValue("token")
                                        .header("alg", "none")
                                        .claim("iss", "https://own.example")
                                        .build()));
    }

    @Test
    void its_issuer_is_asked_anew_each_time_also_when_the_request_is_over() {
        signIn();
        var good = validity.ofCaller();
        nobody_is_signed_in();
        assertThat(good.getAsBoolean()).isTrue();

        verdict.set(() -> OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")));

        assertThat(good.getAsBoolean()).isFalse();
    }

    @Test
    void what_nobody_can_tell_is_not_good() {
        signIn();
        var good = validity.ofCaller();
        verdict.set(() -> {
            throw new JwtException("Not known");
        });

        assertThat(good.getAsBoolean()).isFalse();
    }

    @Test
    void what_has_run_out_is_not_revoked_and_what_its_issuer_revokes_is_at_once() {
        signIn();
        var revocation = validity.revocationOfCaller();
        nobody_is_signed_in();
        verdict.set(() -> OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token")));
        assertThat(revocation.getAsBoolean()).isFalse();

        revoked.set(true);

        assertThat(revocation.getAsBoolean()).isTrue();
    }

    @Test
    void who_is_not_signed_in_has_no_token() {
        assertThatThrownBy(validity::ofCaller).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(validity::revocationOfCaller).isInstanceOf(IllegalStateException.class);
    }
}
