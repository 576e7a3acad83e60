package org.gatehouse.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What a token must say, whoever signed it. */
public final class TokenValidation {

    private static final Duration SKEW = Duration.ofSeconds(30);

    /** A token that is good for longer is not taken: what is revoked is remembered for so long. */
    static final Duration LONGEST = Duration.ofHours(24);

    private TokenValidation() {}

    /** Believes what the issuer has signed, for as long as it fits, is valid and is not revoked. */
    public static TrustedIssuer trusting(
            String issuer,
            JwtDecoder signatures,
            SecuritySettings settings,
            Revocations revocations,
            Clock clock) {
        return new TrustedIssuer(
                issuer,
                signatures,
                of(issuer, settings, revocations, clock),
                token -> isRevoked(token, settings, revocations));
    }

    /** A decoder that verifies signatures, and leaves the rest as the token says it. */
    public static JwtDecoder signaturesOnly(NimbusJwtDecoder signatures) {
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        signatures.setClaimSetConverter(asSaid());
        return signatures;
    }

    /** Spring makes up a time of issue where a token has none. */
    private static Converter<Map<String, Object>, Map<String, Object>> asSaid() {
        var typed = MappedJwtClaimSetConverter.withDefaults(Map.of());
        return claims -> {
            var all = new HashMap<>(typed.convert(claims));
            all.keySet().retainAll(claims.keySet());
            return all;
        };
    }

    /**
     * Issuer, audience, times of issue and of expiry that are a day apart at most and not past or
     * to come (30 s of clock skew), a type that is an access token's, and a user id in the
     * configured claim; and that none of it was revoked.
     */
    static OAuth2TokenValidator<Jwt> of(
            String issuer, SecuritySettings settings, Revocations revocations, Clock clock) {
        var content = content(issuer, settings, clock);
        return token -> {
            var verdict = content.validate(token);
            try {
                return verdict.hasErrors() || !isRevoked(token, settings, revocations)
                        ? verdict
                        : OAuth2TokenValidatorResult.failure(invalid("It was revoked"));
            } catch (Refusal unknown) {
                // Not the token's fault: in this form it becomes a 503.
                throw new JwtException("Whether it was revoked is not known", unknown);
            }
        };
    }

    private static boolean isRevoked(Jwt token, SecuritySettings settings, Revocations revoked) {
        return revoked.include(
                UUID.fromString(token.getClaimAsString(settings.userClaim())),
                token.getClaimAsString("sid"),
                Objects.requireNonNull(token.getIssuedAt()));
    }

    private static OAuth2TokenValidator<Jwt> content(
            String issuer, SecuritySettings settings, Clock clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                token -> lasting(token, clock),
                type,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", aud -> aud != null && aud.contains(settings.audience())),
                new JwtClaimValidator<Object>(settings.userClaim(), TokenValidation::isUserId));
    }

    private static OAuth2TokenValidatorResult lasting(Jwt token, Clock clock) {
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        return issued != null
                        && expires != null
                        && !issued.isAfter(clock.instant().plus(SKEW))
                        && !expires.isAfter(issued.plus(LONGEST))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        invalid("It is not known since when it is good, or it is so for too long"));
    }

    private static OAuth2Error invalid(String why) {
        return new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null);
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
