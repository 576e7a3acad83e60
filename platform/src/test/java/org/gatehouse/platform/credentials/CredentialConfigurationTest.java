package org.gatehouse.platform.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.platform.credentials.TestDirectory.ACCOUNT;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.platform.personal.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an operator sets, as docs/operations.md says it. */
class CredentialConfigurationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withInitializer(started ->
                            started.getBeanFactory()
                                    .setConversionService(
                                            ApplicationConversionService.getSharedInstance()))
                    .withUserConfiguration(CredentialConfiguration.class)
                    .withBean(
                            JdbcTemplate.class,
                            () -> new JdbcTemplate(new DriverManagerDataSource()))
                    .withBean(PersonalData.class, () -> new PersonalData(null))
                    .withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void without_any_setting_passwords_are_kept_here_and_temporary_ones_for_three_days() {
        context.run(started -> {
            var store = started.getBean(CredentialStore.class);

            assertThat(store.kind()).isEqualTo(PasswordStore.GATEHOUSE);
            assertThat(store.limit()).contains(NOW.plus(Duration.ofDays(3)));
        });
    }

    @Test
    void hashes_that_ask_too_little_of_an_attacker_do_not_start() {
        context.withPropertyValues("gatehouse.credentials.argon2.iterations=1")
                .run(started ->
                        assertThatThrownBy(() -> started.getBean(CredentialStore.class))
                                .rootCause()
                                .hasMessageContaining("gatehouse.credentials.argon2"));
    }

    @Test
    void a_directory_is_asked_where_it_is_said_to_be(@TempDir Path folder) throws Exception {
        try (var directory = new TestDirectory(folder, "localhost", null)) {
            context.withPropertyValues(
                            "gatehouse.credentials.store=ldap",
                            "gatehouse.credentials.ldap.urls=ldaps://localhost:1,"
                                    + directory.ldaps(),
                            "gatehouse.credentials.ldap.certificates="
                                    + folder.resolve("certificate.pem"),
                            "gatehouse.credentials.ldap.dialect=standard",
                            "gatehouse.credentials.ldap.bind-dn=" + TestDirectory.BIND_DN,
                            "gatehouse.credentials.ldap.bind-password="
                                    + TestDirectory.BIND_PASSWORD,
                            "gatehouse.credentials.ldap.base-dn=" + TestDirectory.BASE)
                    .run(started -> {
                        var store = started.getBean(CredentialStore.class);

                        assertThat(store.kind()).isEqualTo(PasswordStore.LDAP);
                        assertThat(
                                        store.verify(
                                                ACCOUNT,
                                                PasswordText.of(
                                                        new Secret("correct horse battery"))))
                                .isEqualTo(Verdict.MATCHES);
                    });
        }
    }

    @Test
    void a_store_that_there_is_not_does_not_start() {
        context.withPropertyValues("gatehouse.credentials.store=lpad")
                .run(started -> assertThat(started).doesNotHaveBean(CredentialStore.class));
    }
}
