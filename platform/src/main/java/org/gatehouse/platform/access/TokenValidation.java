package org.gatehouse.platform.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must say, whoever signed it. */
public final class TokenValidation {

    private static final Duration SKEW = Duration.ofSeconds(30);

    private TokenValidation() {}

    /** Believes what the issuer has signed, for as long as it fits and is valid. */
    public static JwtDecoder decoder(
            NimbusJwtDecoder signatures, String issuer, SecuritySettings settings, Clock clock) {
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RecentTokens(signatures, of(issuer, settings, clock), Ticker.systemTicker());
    }

    /**
     * Issuer, audience, a time of expiry that is not past (30 s of clock skew), a type that is an
     * access token's, and a user id in the configured claim.
     */
    static OAuth2TokenValidator<Jwt> of(String issuer, SecuritySettings settings, Clock clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                type,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", aud -> aud != null && aud.contains(settings.audience())),
                new JwtClaimValidator<Object>(settings.userClaim(), TokenValidation::isUserId));
    }

    private static boolean isUserId(Object claim) {
        try {
            // UUID.fromString takes shortened forms, which would be other names for one user.
            return claim instanceof String text
                    && Objects.equals(
                            UUID.fromString(text).toString(), text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
