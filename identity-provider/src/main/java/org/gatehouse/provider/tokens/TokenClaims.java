package org.gatehouse.provider.tokens;

import java.util.List;
import java.util.Objects;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.platform.access.SecuritySettings;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.provider.sessions.SignedIn;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What tokens say besides what every provider's do. */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The media type of access tokens (RFC 9068 section 2.1). */
    private static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private final SecuritySettings security;
    private final Directory directory;
    private final PersonalData personal;

    public TokenClaims(SecuritySettings security, Directory directory, PersonalData personal) {
        this.security = security;
        this.directory = directory;
        this.personal = personal;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var session = ((SignedIn) Objects.requireNonNull(context.getPrincipal())).session();
        session(context.getClaims(), session);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(ACCESS_TOKEN_TYPE);
            context.getClaims()
                    .audience(List.of(security.audience()))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim(security.userClaim(), session.user().toString());
        } else if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
            profile(context.getClaims(), session);
        }
    }

    private static void session(JwtClaimsSet.Builder claims, SignedIn.Session session) {
        claims.claim("sid", session.id().toString())
                .claim("auth_time", session.authenticatedAt().getEpochSecond())
                .claim(
                        "amr",
                        session.methods().stream().map(AuthenticationMethod::reference).toList());
    }

    private void profile(JwtClaimsSet.Builder claims, SignedIn.Session session) {
        directory
                .find(session.user())
                .flatMap(user -> user.person(personal))
                .ifPresent(person ->
                        claims.claim("name", person.displayName())
                                .claim("preferred_username", person.userPrincipalName()));
    }
}
