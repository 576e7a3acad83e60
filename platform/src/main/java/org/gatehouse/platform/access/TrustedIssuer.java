package org.gatehouse.platform.access;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Whose tokens are taken; a bean each.
 *
 * @param issuer as in the claim {@code iss}
 * @param tokens believes those of this issuer that are for here and now
 */
public record TrustedIssuer(String issuer, JwtDecoder tokens) {}
