package org.gatehouse.platform.credentials;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.gatehouse.platform.access.Revocations;
import org.gatehouse.platform.access.RevokedTokens;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.personal.PersonalData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chooses where passwords are, and says which tokens are revoked. Lazy: the query side compares no
 * passwords.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
class CredentialConfiguration {

    private static final String STORE = "gatehouse.credentials.store";

    @Bean
    PasswordTable passwordTable(JdbcTemplate db, PersonalData personal) {
        return new PasswordTable(db, personal);
    }

    @Bean
    Lockouts lockouts(
            JdbcTemplate db, PlatformTransactionManager transactions, Macs macs, Clock clock) {
        return new Lockouts(
                db,
                new TransactionTemplate(
                        transactions,
                        new DefaultTransactionDefinition(
                                TransactionDefinition.PROPAGATION_REQUIRES_NEW)),
                macs,
                clock);
    }

    @Bean
    SessionTable sessionTable(DataSource database) {
        return new SessionTable(database);
    }

    @Bean
    Revocations revocations(SessionTable sessions, Clock clock) {
        return new RevokedTokens(sessions, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STORE, havingValue = "ldap")
    @EnableConfigurationProperties(LdapSettings.class)
    @Lazy
    static class InDirectory {

        @Bean
        CredentialStore directoryOfPasswords(LdapSettings settings)
                throws GeneralSecurityException {
            return new LdapCredentialStore(settings, new LdapConnections(settings));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STORE, havingValue = "gatehouse", matchIfMissing = true)
    @EnableConfigurationProperties(Hashing.Settings.class)
    @Lazy
    static class InOwnTable {

        /**
         * @param temporary {@code gatehouse.credentials.temporary-password-lifetime}
         */
        @Bean
        CredentialStore ownPasswords(
                PasswordTable table,
                Hashing.Settings hashing,
                @Value("${gatehouse.credentials.temporary-password-lifetime:3d}")
                        Duration temporary,
                Clock clock) {
            return new OwnCredentialStore(table, new Hashing(hashing), temporary, clock);
        }
    }
}
