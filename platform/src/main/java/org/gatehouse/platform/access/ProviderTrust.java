package org.gatehouse.platform.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Takes tokens of Gatehouse's own identity provider, a process of its own that need not be there
 * when this one starts. It has a public address, which tokens name, and one for its keys, which is
 * for the inside: who sits behind a gateway may not reach the outside of it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ProviderConfigured.class)
class ProviderTrust {

    @Bean
    TrustedIssuer identityProvider(
            @Value("${" + ProviderConfigured.ISSUER + ":}") String issuer,
            @Value("${" + ProviderConfigured.JWK_SET_URI + "}") String keys,
            SecuritySettings settings,
            Revocations revocations,
            Clock clock) {
        if (issuer.isBlank()) {
            throw new AccessMisconfigured(
                    "Gatehouse knows where the keys of its identity provider are, and not what the"
                            + " tokens call it.",
                    "Set "
                            + ProviderConfigured.ISSUER
                            + " to what the identity provider has there, its public address.");
        }
        return TokenValidation.trusting(
                issuer,
                TokenValidation.signaturesOnly(
                        NimbusJwtDecoder.withJwkSetUri(keys)
                                .jwsAlgorithm(SignatureAlgorithm.RS256)
                                .build()),
                settings,
                revocations.ofOwnSessions(),
                clock);
    }
}
