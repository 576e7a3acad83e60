package org.gatehouse.provider;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.access.Revocations;
import org.gatehouse.platform.access.SecuritySettings;
import org.gatehouse.platform.access.TokenValidation;
import org.gatehouse.platform.access.TrustedIssuer;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.Lockouts;
import org.gatehouse.platform.credentials.SessionTable;
import org.gatehouse.platform.database.Schemas;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.personal.SystemSecrets;
import org.gatehouse.platform.traces.Traces;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.PrincipalNames;
import org.gatehouse.provider.sessions.ProviderLog;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.signins.AuthorizeRequests;
import org.gatehouse.provider.signins.NewPasswords;
import org.gatehouse.provider.signins.SignIns;
import org.gatehouse.provider.tokens.Clients;
import org.gatehouse.provider.tokens.RefreshTokens;
import org.gatehouse.provider.tokens.SigningKeys;
import org.gatehouse.provider.tokens.StoredAuthorizations;
import org.gatehouse.provider.tokens.StoredConsents;
import org.gatehouse.provider.tokens.TokenClaims;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the provider, where no other one is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(ProviderEnabled.class)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

    /** After the schema of the keys, and those of what it reads. */
    @Bean
    @Order(30)
    Schemas providerSchemas() {
        return new Schemas(List.of("provider"));
    }

    @Bean
    TransactionTemplate providerTransaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    ProviderLog providerLog(JdbcTemplate db, NamedEventSerializer serializer, Clock clock) {
        return new ProviderLog(db, serializer, clock);
    }

    @Bean
    Sessions sessions(
            JdbcTemplate db,
            @Qualifier("providerTransaction") TransactionTemplate transaction,
            ProviderLog log,
            CommitSignal signal,
            SessionTable table,
            Macs macs,
            ProviderSettings settings,
            Clock clock) {
        return new Sessions(
                db, transaction, log, signal, table, macs, settings.sessionLifetime(), clock);
    }

    @Bean
    SignIns passwordSignIns(
            @Qualifier("providerTransaction") TransactionTemplate transaction,
            ProviderLog log,
            CommitSignal signal,
            PrincipalNames names,
            Directory directory,
            PersonalData personal,
            CredentialStore store,
            Lockouts lockouts,
            Sessions sessions,
            Traces traces) {
        return new SignIns(
                names,
                directory,
                personal,
                store,
                lockouts,
                sessions,
                log,
                traces,
                transaction,
                signal);
    }

    @Bean
    SigningKeys signingKeys(
            JdbcTemplate db,
            @Qualifier("providerTransaction") TransactionTemplate transaction,
            SystemSecrets secrets,
            ProviderSettings settings,
            Clock clock) {
        return new SigningKeys(db, transaction, secrets, settings.keyLifetime(), clock);
    }

    @Bean
    JwtEncoder tokenEncoder(SigningKeys keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(keys::signing);
        return encoder;
    }

    @Bean
    TrustedIssuer ownIssuer(
            SigningKeys keys,
            ProviderSettings settings,
            SecuritySettings security,
            Revocations revocations,
            Clock clock) {
        return TokenValidation.trusting(
                settings.issuer(),
                TokenValidation.signaturesOnly(NimbusJwtDecoder.withJwkSource(keys).build()),
                security,
                revocations.ofOwnSessions(),
                clock);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(ProviderSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(ProviderSettings settings) {
        return Clients.of(settings);
    }

    @Bean
    StoredAuthorizations authorizations(
            JdbcTemplate db,
            @Qualifier("providerTransaction") TransactionTemplate transaction,
            RegisteredClientRepository clients,
            Sessions sessions,
            PersonalData personal,
            Macs macs,
            Clock clock) {
        return new StoredAuthorizations(db, transaction, clients, sessions, personal, macs, clock);
    }

    @Bean
    StoredConsents consents(JdbcTemplate db) {
        return new StoredConsents(db);
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(
            JwtEncoder encoder,
            SecuritySettings security,
            Directory directory,
            PersonalData personal,
            Clock clock) {
        var tokens = new JwtGenerator(encoder);
        tokens.setJwtCustomizer(new TokenClaims(security, directory, personal));
        tokens.setClock(clock);
        return new DelegatingOAuth2TokenGenerator(tokens, new RefreshTokens(clock));
    }

    @Bean
    AuthorizeRequests authorizeRequests(Clock clock) {
        return new AuthorizeRequests(clock);
    }

    /** Only in the provider's own chain, not a second time in the server's. */
    @Bean
    FilterRegistrationBean<AuthorizeRequests> authorizeRequestsInItsChain(
            AuthorizeRequests filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    NewPasswords newPasswords(
            ProviderSettings settings,
            JwtEncoder encoder,
            SecuritySettings security,
            Environment environment,
            Clock clock) {
        return new NewPasswords(
                RestClient.create(),
                () ->
                        Objects.requireNonNullElseGet(
                                settings.api(),
                                () ->
                                        URI.create(
                                                "http://localhost:"
                                                        + environment.getProperty(
                                                                "local.server.port", "8080"))),
                encoder,
                settings.issuer(),
                security,
                clock);
    }

    @Bean
    WebMvcConfigurer pageAssets() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry resources) {
                resources
                        .addResourceHandler("/provider/**")
                        .addResourceLocations("classpath:/provider/assets/");
            }
        };
    }

    @Bean
    Forgetting forgetting(
            Sessions sessions, StoredAuthorizations authorizations, Lockouts lockouts) {
        return new Forgetting(sessions, authorizations, lockouts);
    }

    /** Once an hour. */
    record Forgetting(Sessions sessions, StoredAuthorizations authorizations, Lockouts lockouts) {

        @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
        void forget() {
            authorizations.forgetOld();
            sessions.forgetOld();
            lockouts.forgetOld();
        }
    }
}
