package org.gatehouse.provider.tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gatehouse.provider.ProviderSettings;
import org.gatehouse.provider.ProviderSettings.Client;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may have people signed in: Gatehouse's portal, and those of the settings. */
public final class Clients {

    public static final String PORTAL = "gatehouse-portal";

    /** How long a token opens the API without anybody being asked. */
    static final Duration ACCESS = Duration.ofMinutes(5);

    private static final Duration CODE = Duration.ofMinutes(1);

    private Clients() {}

    public static RegisteredClientRepository of(ProviderSettings settings) {
        var clients = new ArrayList<RegisteredClient>();
        if (!settings.clients().containsKey(PORTAL)) {
            clients.add(client(PORTAL, portal(settings.issuer()), settings));
        }
        settings.clients().forEach((id, client) -> clients.add(client(id, client, settings)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static Client portal(String origin) {
        return new Client(
                "Gatehouse",
                Set.of(origin + "/portal/signed-in"),
                Set.of(origin + "/portal/"),
                null,
                Set.of("openid", "profile"),
                false);
    }

    private static RegisteredClient client(String id, Client client, ProviderSettings settings) {
        var registered =
                RegisteredClient.withId(id)
                        .clientId(id)
                        .clientName(client.name())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUris(uris -> uris.addAll(client.redirectUris()))
                        .postLogoutRedirectUris(
                                uris -> uris.addAll(client.postLogoutRedirectUris()))
                        .scopes(scopes -> scopes.addAll(client.scopes()))
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(client.consent())
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .authorizationCodeTimeToLive(CODE)
                                        .accessTokenTimeToLive(ACCESS)
                                        .refreshTokenTimeToLive(settings.sessionLifetime())
                                        .reuseRefreshTokens(false)
                                        .build());
        methods(client).forEach(registered::clientAuthenticationMethod);
        if (client.secret() != null) {
            registered.clientSecret(client.secret());
        }
        return registered.build();
    }

    private static List<ClientAuthenticationMethod> methods(Client client) {
        return client.secret() == null
                ? List.of(ClientAuthenticationMethod.NONE)
                : List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                        ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
