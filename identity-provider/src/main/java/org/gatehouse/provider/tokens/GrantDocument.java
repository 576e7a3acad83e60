package org.gatehouse.provider.tokens;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/**
 * What is kept sealed of one authorization: everything that tokens are made of and found by. Its
 * JSON is stored, for as long as a session lasts.
 *
 * @param state what a consent page answers with; null once it has
 */
record GrantDocument(
        String grantType,
        Set<String> scopes,
        @Nullable String state,
        @Nullable Request request,
        @Nullable Token code,
        @Nullable Token accessToken,
        @Nullable Token idToken,
        @Nullable Token refreshToken) {

    /** An authorization request (RFC 6749 section 4.1.1), with what else it said (PKCE, nonce). */
    record Request(
            String authorizationUri,
            String clientId,
            @Nullable String redirectUri,
            Set<String> scopes,
            @Nullable String state,
            Map<String, Object> additional) {

        static Request of(OAuth2AuthorizationRequest request) {
            return new Request(
                    request.getAuthorizationUri(),
                    request.getClientId(),
                    request.getRedirectUri(),
                    request.getScopes(),
                    request.getState(),
                    request.getAdditionalParameters());
        }

        OAuth2AuthorizationRequest restored() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(authorizationUri)
                    .clientId(clientId)
                    .redirectUri(redirectUri)
                    .scopes(scopes)
                    .state(state)
                    .additionalParameters(additional)
                    .build();
        }
    }

    record Token(String value, Instant issuedAt, @Nullable Instant expiresAt, boolean invalidated) {

        static <T extends AbstractOAuth2Token> @Nullable Token of(
                OAuth2Authorization.@Nullable Token<T> token) {
            return token == null
                    ? null
                    : new Token(
                            token.getToken().getTokenValue(),
                            Objects.requireNonNull(token.getToken().getIssuedAt()),
                            token.getToken().getExpiresAt(),
                            token.isInvalidated());
        }

        @Override
        public String toString() {
            return "Token[***]";
        }

        private void mark(Map<String, Object> metadata) {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
        }

        private void markWithClaims(Map<String, Object> metadata) {
            mark(metadata);
            metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims());
        }

        /** As the token itself says; only what was issued here is kept here. */
        private Map<String, Object> claims() {
            try {
                var claims = new HashMap<>(JWTParser.parse(value).getJWTClaimsSet().getClaims());
                // Spring wants the one time that Nimbus does not know as such.
                claims.computeIfPresent(
                        IdTokenClaimNames.AUTH_TIME,
                        (name, seconds) ->
                                Date.from(Instant.ofEpochSecond(((Number) seconds).longValue())));
                return claims;
            } catch (ParseException _) { // its message may quote the token
                throw new IllegalStateException("A token of ours is no JWT");
            }
        }
    }

    static GrantDocument of(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        return new GrantDocument(
                authorization.getAuthorizationGrantType().getValue(),
                authorization.getAuthorizedScopes(),
                authorization.getAttribute(OAuth2ParameterNames.STATE),
                request == null ? null : Request.of(request),
                Token.of(authorization.getToken(OAuth2AuthorizationCode.class)),
                Token.of(authorization.getAccessToken()),
                Token.of(authorization.getToken(OidcIdToken.class)),
                Token.of(authorization.getRefreshToken()));
    }

    void restoreTo(OAuth2Authorization.Builder builder) {
        builder.authorizationGrantType(new AuthorizationGrantType(grantType))
                .authorizedScopes(scopes);
        if (state != null) {
            builder.attribute(OAuth2ParameterNames.STATE, state);
        }
        if (request != null) {
            builder.attribute(OAuth2AuthorizationRequest.class.getName(), request.restored());
        }
        if (code != null) {
            builder.token(
                    new OAuth2AuthorizationCode(
                            code.value(),
                            code.issuedAt(),
                            Objects.requireNonNull(code.expiresAt())),
                    code::mark);
        }
        if (accessToken != null) {
            builder.token(
                    new OAuth2AccessToken(
                            TokenType.BEARER,
                            accessToken.value(),
                            accessToken.issuedAt(),
                            accessToken.expiresAt(),
                            scopes),
                    accessToken::markWithClaims);
        }
        if (idToken != null) {
            builder.token(
                    new OidcIdToken(
                            idToken.value(),
                            idToken.issuedAt(),
                            idToken.expiresAt(),
                            idToken.claims()),
                    idToken::markWithClaims);
        }
        if (refreshToken != null) {
            builder.token(
                    new OAuth2RefreshToken(
                            refreshToken.value(),
                            refreshToken.issuedAt(),
                            refreshToken.expiresAt()),
                    refreshToken::mark);
        }
    }

    @Override
    public String toString() {
        return "GrantDocument[***]";
    }
}
