package org.gatehouse.platform.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gatehouse.platform.credentials.TestDirectory.ACCOUNT;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.api.Secret;
import org.gatehouse.platform.credentials.LdapSettings.Dialect;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LdapCredentialStoreTest {

    private static final PasswordText FIRST = text("correct horse battery");
    private static final PasswordText SECOND = text("staple that, please");

    @TempDir Path folder;

    private TestDirectory directory;

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    private static CredentialStore store(LdapSettings settings) throws GeneralSecurityException {
        return new LdapCredentialStore(settings, new LdapConnections(settings));
    }

    private static void assertRefused(ThrowingCallable what, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Nested
    class ADirectoryByTheStandards {

        private CredentialStore store;

        @BeforeEach
        void start() throws Exception {
            directory = new TestDirectory(folder, "localhost", null);
            store = store(directory.settings(Dialect.STANDARD, directory.ldaps()));
        }

        @Test
        void lets_in_whoever_knows_the_password_and_nobody_else() {
            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.MATCHES);
            assertThat(store.verify(ACCOUNT, SECOND)).isEqualTo(Verdict.WRONG);
        }

        @Test
        void does_not_know_somebody_of_another_name() {
            var stranger = new Account(Accounts.ANN, "stranger@x.example");

            assertThat(store.verify(stranger, FIRST)).isEqualTo(Verdict.WRONG);
            store.verifyNobody(FIRST);
        }

        @Test
        void takes_a_name_as_a_name_and_not_as_a_filter() {
            var star = new Account(Accounts.ANN, "*");

            assertThat(store.verify(star, FIRST)).isEqualTo(Verdict.WRONG);
        }

        @Test
        void lets_nobody_in_under_a_name_that_two_have() throws Exception {
            directory.server.add(
                    "dn: uid=ann2,ou=people," + TestDirectory.BASE,
                    "objectClass: inetOrgPerson",
                    "uid: ann2",
                    "userPrincipalName: ann@x.example",
                    "userPassword: correct horse battery");

            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.WRONG);
        }

        @Test
        void takes_another_password_from_who_knows_the_present_one() {
            assertThat(store.replace(ACCOUNT, FIRST, SECOND)).isEmpty();

            assertThat(store.verify(ACCOUNT, SECOND)).isEqualTo(Verdict.MATCHES);
            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.WRONG);
        }

        @Test
        void takes_none_from_who_does_not() {
            assertRefused(
                    () -> store.replace(ACCOUNT, SECOND, text("another one, longer")),
                    "credentials.wrong-password");
            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void takes_another_one_from_whoever_may_reset_it() {
            assertThat(store.reset(ACCOUNT, SECOND)).isEmpty();

            assertThat(store.verify(ACCOUNT, SECOND)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void is_asked_over_start_tls_as_well() throws Exception {
            var settings =
                    TestDirectory.withStartTls(
                            directory.settings(Dialect.STANDARD, directory.ldap()));

            assertThat(store(settings).verify(ACCOUNT, FIRST)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void is_not_believed_where_nobody_vouches_for_it() throws Exception {
            var settings =
                    TestDirectory.believing(
                            directory.settings(Dialect.STANDARD, directory.ldaps()), null);
            var trusting = store(settings);

            assertRefused(() -> trusting.verify(ACCOUNT, FIRST), "credentials.store-unavailable");
        }

        @Test
        void is_not_believed_with_a_certificate_for_another_name(@TempDir Path elsewhere)
                throws Exception {
            try (var other = new TestDirectory(elsewhere, "elsewhere.example", null)) {
                var asked = store(other.settings(Dialect.STANDARD, other.ldaps()));

                assertRefused(() -> asked.verify(ACCOUNT, FIRST), "credentials.store-unavailable");
            }
        }

        @Test
        void lets_nobody_in_who_could_not_bind_whatever_it_says_of_their_password(
                @TempDir Path elsewhere) throws Exception {
            var confused =
                    new InMemoryOperationInterceptor() {
                        @Override
                        public void processSimpleBindRequest(
                                InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
                            if (request.getRequest().getBindDN().equals(TestDirectory.ANN)) {
                                throw new LDAPException(
                                        ResultCode.INVALID_CREDENTIALS,
                                        "data 773",
                                        null,
                                        null,
                                        new Control[] {
                                            new DraftBeheraLDAPPasswordPolicy10ResponseControl(
                                                    null,
                                                    -1,
                                                    DraftBeheraLDAPPasswordPolicy10ErrorType
                                                            .CHANGE_AFTER_RESET)
                                        });
                            }
                        }
                    };
            try (var other = new TestDirectory(elsewhere, "localhost", confused)) {
                var asked = store(other.settings(Dialect.STANDARD, other.ldaps()));

                assertThat(asked.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.WRONG);
            }
        }

        @Test
        void is_told_nothing_in_clear_over_a_network() {
            var settings = directory.settings(Dialect.STANDARD, URI.create("ldap://192.0.2.1:389"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store(settings))
                    .withMessageContaining("start-tls");
        }

        @Test
        @Tag("PWD-R7")
        void that_does_not_answer_refuses_nobody_and_lets_nobody_in() {
            directory.close();

            assertRefused(() -> store.verify(ACCOUNT, FIRST), "credentials.store-unavailable");
            assertRefused(
                    () -> store.replace(ACCOUNT, FIRST, SECOND), "credentials.store-unavailable");
        }

        @Test
        void is_replaced_by_its_twin_when_it_does_not_answer() throws Exception {
            var twins =
                    directory.settings(
                            Dialect.STANDARD, URI.create("ldaps://localhost:1"), directory.ldaps());

            assertThat(store(twins).verify(ACCOUNT, FIRST)).isEqualTo(Verdict.MATCHES);
        }
    }

    @Nested
    class ActiveDirectory {

        private final WindowsRules windows = new WindowsRules();
        private CredentialStore store;

        @BeforeEach
        void start() throws Exception {
            directory = new TestDirectory(folder, "localhost", windows);
            store = store(directory.settings(Dialect.ACTIVE_DIRECTORY, directory.ldaps()));
        }

        @Test
        void takes_another_password_from_who_knows_the_present_one() {
            store.replace(ACCOUNT, FIRST, SECOND);

            assertThat(store.verify(ACCOUNT, SECOND)).isEqualTo(Verdict.MATCHES);
            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.WRONG);
        }

        @Test
        void takes_none_from_who_does_not() {
            assertRefused(
                    () -> store.replace(ACCOUNT, SECOND, text("another one, longer")),
                    "credentials.wrong-password");
        }

        @Test
        void says_no_to_a_password_against_its_own_policy() {
            assertRefused(
                    () -> store.replace(ACCOUNT, FIRST, text("short")),
                    "credentials.refused-by-directory");
            assertRefused(
                    () -> store.reset(ACCOUNT, text("short")), "credentials.refused-by-directory");
            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void wants_one_that_was_reset_to_be_replaced_with_which_nobody_can_bind() {
            store.reset(ACCOUNT, SECOND);
            assertThat(store.verify(ACCOUNT, SECOND)).isEqualTo(Verdict.MUST_CHANGE);

            store.replace(ACCOUNT, SECOND, FIRST);
            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(Verdict.MATCHES);
        }

        @ParameterizedTest
        @CsvSource({
            "532, EXPIRED",
            "533, DISABLED",
            "701, DISABLED",
            "773, MUST_CHANGE",
            "775, LOCKED"
        })
        void says_why_somebody_who_knows_the_password_is_not_let_in(String error, Verdict verdict) {
            windows.trouble = error;

            assertThat(store.verify(ACCOUNT, FIRST)).isEqualTo(verdict);
            assertThat(store.verify(ACCOUNT, SECOND)).isEqualTo(Verdict.WRONG);
        }
    }
}
