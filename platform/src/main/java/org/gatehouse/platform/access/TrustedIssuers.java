package org.gatehouse.platform.access;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Has a token judged by the issuer that it names, which then has to have signed it. */
final class TrustedIssuers implements JwtDecoder {

    private final List<TrustedIssuer> issuers;

    /**
     * @throws AccessMisconfigured when there is none
     */
    TrustedIssuers(List<TrustedIssuer> issuers) {
        if (issuers.isEmpty()) {
            throw new AccessMisconfigured(
                    "Gatehouse knows nobody whose tokens it could take.",
                    "Set "
                            + IssuerConfigured.ISSUER_URI
                            + " to your OpenID provider, or try Gatehouse out on this machine with"
                            + " gatehouse.development.enabled=true.");
        }
        this.issuers = List.copyOf(issuers);
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.JwtException when it is not to be believed
     */
    @Override
    public Jwt decode(String token) {
        if (issuers.size() == 1) {
            return issuers.getFirst().tokens().decode(token);
        }
        var named = issuer(token);
        return issuers.stream()
                .filter(issuer -> issuer.issuer().equals(named))
                .findFirst()
                .orElseThrow(() -> new BadJwtException("The token is of another issuer"))
                .tokens()
                .decode(token);
    }

    private static @Nullable String issuer(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadJwtException("The token is no JWT", e);
        }
    }
}
