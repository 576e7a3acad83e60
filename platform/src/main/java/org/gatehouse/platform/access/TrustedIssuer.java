package org.gatehouse.platform.access;

import java.util.function.Predicate;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Whose tokens are taken; a bean each, made by {@link TokenValidation}.
 *
 * @param issuer as in the claim {@code iss}
 * @param signatures verifies signatures only
 * @param content judges what a token says, each time that it is sent
 * @param revoked whether a token is good no more although it has not run out; throws {@code
 *     access.revocations-unknown} (503) where nobody can tell at present
 */
public record TrustedIssuer(
        String issuer,
        JwtDecoder signatures,
        OAuth2TokenValidator<Jwt> content,
        Predicate<Jwt> revoked) {}
