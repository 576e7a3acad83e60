package org.gatehouse.platform.access;

import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Takes tokens of the configured issuer, which need not be reachable when Gatehouse starts. */
@Configuration(proxyBeanMethods = false)
@Conditional(IssuerConfigured.class)
class IssuerConfiguration {

    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

    @Bean
    TrustedIssuer configuredIssuer(
            @Value("${" + IssuerConfigured.ISSUER_URI + "}") String issuer,
            SecuritySettings settings,
            Revocations revocations,
            Clock clock) {
        var lazy =
                new SupplierJwtDecoder(() ->
                        TokenValidation.signaturesOnly(
                                NimbusJwtDecoder.withIssuerLocation(issuer)
                                        .jwsAlgorithms(known -> known.addAll(ALGORITHMS))
                                        .build()));
        return TokenValidation.trusting(
                issuer,
                token -> {
                    try {
                        return lazy.decode(token);
                    } catch (JwtDecoderInitializationException unreachable) {
                        // Not the token's fault: in this form it becomes a 503.
                        throw new JwtException("The issuer cannot be reached", unreachable);
                    }
                },
                settings,
                revocations,
                clock);
    }
}
