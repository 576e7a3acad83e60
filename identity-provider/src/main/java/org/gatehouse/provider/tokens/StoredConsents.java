package org.gatehouse.provider.tokens;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** What people have let which client have. */
public final class StoredConsents implements OAuth2AuthorizationConsentService {

    private final JdbcTemplate db;

    public StoredConsents(JdbcTemplate db) {
        this.db = db;
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        db.update(
                """
                insert into provider.consent (client_id, user_id, scopes) values (?, ?, ?)
                on conflict (client_id, user_id) do update set scopes = excluded.scopes
                """,
                consent.getRegisteredClientId(),
                UUID.fromString(consent.getPrincipalName()),
                consent.getScopes().toArray(String[]::new));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        db.update(
                "delete from provider.consent where client_id = ? and user_id = ?",
                consent.getRegisteredClientId(),
                UUID.fromString(consent.getPrincipalName()));
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principalName) {
        return db
                .query(
                        "select scopes from provider.consent where client_id = ? and user_id = ?",
                        (row, n) -> {
                            var consent =
                                    OAuth2AuthorizationConsent.withId(clientId, principalName);
                            Arrays.stream((String[]) row.getArray(1).getArray())
                                    .forEach(consent::scope);
                            return consent.build();
                        },
                        clientId,
                        UUID.fromString(principalName))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
