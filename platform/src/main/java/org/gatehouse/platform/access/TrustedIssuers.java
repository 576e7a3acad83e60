package org.gatehouse.platform.access;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Has a token judged by the issuer that it names, which then has to have signed it. */
public final class TrustedIssuers implements JwtDecoder {

    private final List<TrustedIssuer> issuers;
    private final JwtDecoder recent;

    /**
     * @throws AccessMisconfigured when there is none
     */
    public TrustedIssuers(List<TrustedIssuer> issuers) {
        if (issuers.isEmpty()) {
            throw new AccessMisconfigured(
                    "Gatehouse knows nobody whose tokens it could take.",
                    "Set "
                            + IssuerConfigured.ISSUER_URI
                            + " to your OpenID provider, or "
                            + ProviderConfigured.ISSUER
                            + " and "
                            + ProviderConfigured.JWK_SET_URI
                            + " to Gatehouse's own, or try Gatehouse out on this machine with"
                            + " gatehouse.development.enabled=true.");
        }
        this.issuers = List.copyOf(issuers);
        // Who has issued a token is read from it once, and not with each request.
        this.recent = new RecentTokens(this::verified, this::judged, Ticker.systemTicker());
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.JwtException when it is not to be believed
     */
    @Override
    public Jwt decode(String token) {
        return recent.decode(token);
    }

    private Jwt verified(String token) {
        return named(unverified(token))
                .orElseThrow(() -> new BadJwtException("The token is of another issuer"))
                .signatures()
                .decode(token);
    }

    /** Its issuer is known: else it would not have been verified. */
    private OAuth2TokenValidatorResult judged(Jwt token) {
        return named(token.getClaimAsString("iss")).orElseThrow().content().validate(token);
    }

    private Optional<TrustedIssuer> named(@Nullable String issuer) {
        return issuers.stream().filter(one -> one.issuer().equals(issuer)).findFirst();
    }

    private static @Nullable String unverified(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadJwtException("The token is no JWT", e);
        }
    }
}
