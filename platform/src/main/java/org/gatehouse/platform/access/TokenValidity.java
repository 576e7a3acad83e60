package org.gatehouse.platform.access;

import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Has what a token says judged again by its issuer; its signature was found good already. */
final class TokenValidity implements Validity {

    private final ObjectProvider<TrustedIssuer> issuers;

    TokenValidity(ObjectProvider<TrustedIssuer> issuers) {
        this.issuers = issuers;
    }

    @Override
    public BooleanSupplier ofCaller() {
        var token = token();
        var content = issuerOf(token).content();
        return () -> isGood(token, content);
    }

    @Override
    public BooleanSupplier revocationOfCaller() {
        var token = token();
        var revoked = issuerOf(token).revoked();
        return () -> revoked.test(token);
    }

    private static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken caller) {
            return caller.getToken();
        }
        throw new IllegalStateException("This thread serves nobody who is signed in");
    }

    private TrustedIssuer issuerOf(Jwt token) {
        var named = token.getClaimAsString("iss");
        return issuers.orderedStream()
                .filter(issuer -> issuer.issuer().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Of no issuer that is trusted"));
    }

    private static boolean isGood(Jwt token, OAuth2TokenValidator<Jwt> content) {
        try {
            return !content.validate(token).hasErrors();
        } catch (JwtException unknown) {
            return false; // whoever begins anew is told why
        }
    }
}
