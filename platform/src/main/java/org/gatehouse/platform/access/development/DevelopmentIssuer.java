package org.gatehouse.platform.access.development;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.platform.access.Revocations;
import org.gatehouse.platform.access.SecuritySettings;
import org.gatehouse.platform.access.TokenValidation;
import org.gatehouse.platform.access.TrustedIssuer;
import org.gatehouse.platform.ids.Ids;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs with a key that lives as long as the process: its tokens end with it. */
final class DevelopmentIssuer {

    static final Duration LIFETIME = Duration.ofHours(1);

    /**
     * An http address, if one that never resolves (RFC 6761): Spring makes a URL of each token's
     * issuer, and for any other scheme the JVM searches the whole class path each time.
     */
    private static final String ISSUER = "https://development.invalid";

    private final SecuritySettings settings;
    private final Revocations revocations;
    private final Clock clock;
    private final RSAPublicKey publicKey;
    private final JwtEncoder encoder;

    DevelopmentIssuer(SecuritySettings settings, Revocations revocations, Clock clock) {
        this.settings = settings;
        this.revocations = revocations;
        this.clock = clock;
        var pair = keyPair();
        publicKey = (RSAPublicKey) pair.getPublic();
        encoder =
                NimbusJwtEncoder.withKeyPair(publicKey, (RSAPrivateKey) pair.getPrivate()).build();
    }

    String tokenFor(UUID user) {
        var now = clock.instant();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .audience(List.of(settings.audience()))
                        .subject(user.toString())
                        .claim(settings.userClaim(), user.toString())
                        .claim("sid", Ids.next().toString())
                        .id(Ids.next().toString())
                        .issuedAt(now)
                        .claim("auth_time", now.getEpochSecond())
                        .expiresAt(now.plus(LIFETIME))
                        .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    TrustedIssuer trusted() {
        var decoder = NimbusJwtDecoder.withPublicKey(publicKey).build();
        return TokenValidation.trusting(
                ISSUER, TokenValidation.signaturesOnly(decoder), settings, revocations, clock);
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }
}
