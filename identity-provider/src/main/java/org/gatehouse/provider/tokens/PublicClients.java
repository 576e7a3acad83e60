package org.gatehouse.provider.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets clients that can keep no secret refresh and revoke their tokens: they say who they are, and
 * what they have of a token is the proof (RFC 6749 section 6, RFC 7009 section 2.1). Exchanging a
 * code stays with Spring's own, which asks for PKCE.
 */
public final class PublicClients implements AuthenticationConverter, AuthenticationProvider {

    private static final String REVOCATION = "/oauth2/revoke";

    /** Marks what was read here, so that the other providers keep their own. */
    private static final String OURS = PublicClients.class.getName();

    private final RegisteredClientRepository clients;

    public PublicClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var clientId = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (clientId == null
                || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !isRefreshOrRevocation(request)) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(
                clientId, ClientAuthenticationMethod.NONE, null, Map.of(OURS, true));
    }

    private static boolean isRefreshOrRevocation(HttpServletRequest request) {
        return AuthorizationGrantType.REFRESH_TOKEN
                        .getValue()
                        .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))
                || request.getRequestURI().equals(REVOCATION);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var given = (OAuth2ClientAuthenticationToken) authentication;
        if (!given.getAdditionalParameters().containsKey(OURS)) {
            return null;
        }
        var client = clients.findByClientId(given.getName());
        if (client == null
                || !client.getClientAuthenticationMethods()
                        .contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
