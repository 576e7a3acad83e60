package org.gatehouse.provider.tokens;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Personal.Sealed;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.sessions.SignedIn;
import org.gatehouse.provider.sessions.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what tokens hang on: found by keyed codes of the tokens, sealed under the user's key, and
 * good while the session is. Who comes with a code or a refresh token that was used already ends
 * the session, since one of two has stolen it (RFC 9700 section 4.14.2).
 */
public final class StoredAuthorizations implements OAuth2AuthorizationService {

    /** For the seal; frozen while sessions last. */
    private static final String PLACE = "provider.token_grant";

    private static final String FIELD = "/document";

    /** Which version an authorization was read as: of two that change it one loses. */
    private static final String VERSION = StoredAuthorizations.class.getName() + ".version";

    private static final String COLUMNS =
            "select id, version, client_id, user_id, session_id, subject_key, nonce, document"
                    + " from provider.token_grant ";

    private final JdbcTemplate db;
    private final TransactionOperations transaction;
    private final RegisteredClientRepository clients;
    private final Sessions sessions;
    private final PersonalData personal;
    private final Macs macs;
    private final Clock clock;

    private record Row(
            UUID id,
            long version,
            String clientId,
            SessionId session,
            Sealed<GrantDocument> sealed) {}

    public StoredAuthorizations(
            JdbcTemplate db,
            TransactionOperations transaction,
            RegisteredClientRepository clients,
            Sessions sessions,
            PersonalData personal,
            Macs macs,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clients = clients;
        this.sessions = sessions;
        this.personal = personal;
        this.macs = macs;
        this.clock = clock;
    }

    /**
     * @throws OAuth2AuthenticationException {@code invalid_grant} where somebody else was quicker
     */
    @Override
    public void save(OAuth2Authorization authorization) {
        var session = ((SignedIn) principal(authorization)).session();
        var clear =
                new Personal.Clear<>(
                        Subject.user(session.user().value()), GrantDocument.of(authorization));
        if (!(personal.seal(clear, PLACE, FIELD) instanceof Sealed<GrantDocument> sealed)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        Long version = authorization.getAttribute(VERSION);
        transaction.executeWithoutResult(_ -> {
            if (version == null) {
                insert(authorization, session, sealed);
            } else {
                update(authorization, version, sealed);
            }
        });
    }

    private void insert(
            OAuth2Authorization authorization,
            SignedIn.Session session,
            Sealed<GrantDocument> sealed) {
        db.update(
                """
                insert into provider.token_grant (id, version, client_id, user_id, session_id,
                    state, code, access_token, id_token, refresh_token,
                    subject_key, nonce, document, expires_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.fromString(authorization.getId()),
                authorization.getRegisteredClientId(),
                session.user().value(),
                session.id().value(),
                state(authorization),
                code(authorization),
                accessToken(authorization),
                idToken(authorization),
                refreshToken(authorization),
                sealed.key(),
                sealed.nonce(),
                sealed.ciphertext(),
                Timestamp.from(session.expiresAt()));
    }

    private void update(
            OAuth2Authorization authorization, long version, Sealed<GrantDocument> sealed) {
        var id = UUID.fromString(authorization.getId());
        var refreshToken = refreshToken(authorization);
        db.update(
                """
                insert into provider.spent_token (token, grant_id)
                select refresh_token, id from provider.token_grant
                where id = ? and version = ? and refresh_token is distinct from ?
                  and refresh_token is not null
                on conflict do nothing
                """,
                id,
                version,
                refreshToken);
        int kept =
                db.update(
                        """
                        update provider.token_grant set version = version + 1,
                            state = ?, code = ?, access_token = ?, id_token = ?, refresh_token = ?,
                            subject_key = ?, nonce = ?, document = ?
                        where id = ? and version = ?
                        """,
                        state(authorization),
                        code(authorization),
                        accessToken(authorization),
                        idToken(authorization),
                        refreshToken,
                        sealed.key(),
                        sealed.nonce(),
                        sealed.ciphertext(),
                        id,
                        version);
        if (kept == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        db.update(
                "delete from provider.token_grant where id = ?",
                UUID.fromString(authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return find("where id = ?", UUID.fromString(id)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var kind = type == null ? "" : type.getValue();
        return switch (kind) {
            case OAuth2ParameterNames.STATE ->
                    find("where state = ?", mac("state", token)).orElse(null);
            case OAuth2ParameterNames.CODE -> byCode(token);
            case OAuth2ParameterNames.ACCESS_TOKEN ->
                    find("where access_token = ?", mac("access_token", token)).orElse(null);
            case OidcParameterNames.ID_TOKEN ->
                    find("where id_token = ?", mac("id_token", token)).orElse(null);
            case OAuth2ParameterNames.REFRESH_TOKEN -> byRefreshToken(token);
            case "" ->
                    find(
                                    "where access_token = ? or refresh_token = ?",
                                    mac("access_token", token),
                                    mac("refresh_token", token))
                            .orElse(null);
            default -> null;
        };
    }

    private @Nullable OAuth2Authorization byCode(String token) {
        var found = find("where code = ?", mac("code", token)).orElse(null);
        var code = found == null ? null : found.getToken(OAuth2AuthorizationCode.class);
        if (found != null && code != null && code.isInvalidated()) {
            sessions.end(
                    ((SignedIn) principal(found)).session().id(),
                    SessionEndReason.TOKEN_REUSED,
                    visitor());
        }
        return found;
    }

    private @Nullable OAuth2Authorization byRefreshToken(String token) {
        var code = mac("refresh_token", token);
        var found = find("where refresh_token = ?", code);
        if (found.isEmpty()) {
            find("where id = (select grant_id from provider.spent_token where token = ?)", code)
                    .ifPresent(stolen ->
                            sessions.end(
                                    ((SignedIn) principal(stolen)).session().id(),
                                    SessionEndReason.TOKEN_REUSED,
                                    visitor()));
        }
        return found.orElse(null);
    }

    /** Only what belongs to a session that goes on. */
    private Optional<OAuth2Authorization> find(String condition, Object... parameters) {
        return db.query(COLUMNS + condition, (row, n) -> row(row), parameters).stream()
                .findFirst()
                .flatMap(this::restored);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                new SessionId(row.getObject(5, UUID.class)),
                new Sealed<>(
                        Subject.user(row.getObject(4, UUID.class)),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        PLACE,
                        FIELD,
                        GrantDocument.class));
    }

    private Optional<OAuth2Authorization> restored(Row row) {
        var client = clients.findById(row.clientId());
        var session = sessions.find(row.session());
        if (client == null || session.isEmpty()) {
            return Optional.empty();
        }
        return personal.reveal(row.sealed())
                .map(document -> {
                    var builder =
                            OAuth2Authorization.withRegisteredClient(client)
                                    .id(row.id().toString())
                                    .principalName(session.get().user().toString())
                                    .attribute(
                                            Principal.class.getName(), new SignedIn(session.get()))
                                    .attribute(VERSION, row.version());
                    document.restoreTo(builder);
                    return builder.build();
                });
    }

    /** Forgets what has run out. */
    public void forgetOld() {
        db.update(
                "delete from provider.token_grant where expires_at < ?",
                Timestamp.from(clock.instant()));
    }

    private static Object principal(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
    }

    private static Visitor visitor() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Visitor.of(attributes.getRequest());
    }

    private byte @Nullable [] state(OAuth2Authorization authorization) {
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        return state == null ? null : mac("state", state);
    }

    private byte @Nullable [] code(OAuth2Authorization authorization) {
        return mac("code", authorization.getToken(OAuth2AuthorizationCode.class));
    }

    private byte @Nullable [] accessToken(OAuth2Authorization authorization) {
        return mac("access_token", authorization.getAccessToken());
    }

    private byte @Nullable [] idToken(OAuth2Authorization authorization) {
        return mac("id_token", authorization.getToken(OidcIdToken.class));
    }

    private byte @Nullable [] refreshToken(OAuth2Authorization authorization) {
        return mac("refresh_token", authorization.getRefreshToken());
    }

    private byte @Nullable [] mac(
            String kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        return token == null ? null : mac(kind, token.getToken().getTokenValue());
    }

    private byte[] mac(String kind, String token) {
        return macs.of("provider." + kind, token.getBytes(StandardCharsets.UTF_8));
    }
}
