package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.ADMIN;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.credentials.CredentialCommand.ChangePassword;
import org.gatehouse.api.credentials.CredentialCommand.ResetPassword;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.credentials.Verdict;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Where passwords are kept elsewhere; the adapter that speaks LDAP has tests of its own. */
@CommandSideTest
@Import(DirectoryPasswordTest.Directories.class)
class DirectoryPasswordTest {

    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "staple that, please";

    @Autowired Commands commands;
    @Autowired Elsewhere store;
    @Autowired TestDatabase database;

    private World world;
    private UserId ann;

    /** A directory that may be down, or have a policy of its own. */
    static final class Elsewhere implements CredentialStore {

        private final Map<UserId, PasswordText> passwords = new HashMap<>();
        private boolean down;
        private boolean choosy;

        private void answer() {
            if (down) {
                throw Refusal.unavailable(
                        "credentials.store-unavailable", "Down", Duration.ofSeconds(1));
            }
        }

        @Override
        public PasswordStore kind() {
            return PasswordStore.LDAP;
        }

        @Override
        public Verdict verify(Account account, PasswordText password) {
            answer();
            return password.equals(passwords.get(account.user())) ? Verdict.MATCHES : Verdict.WRONG;
        }

        @Override
        public void verifyNobody(PasswordText password) {
            answer();
        }

        @Override
        public Optional<SealedVerifier> replace(
                Account account, PasswordText current, PasswordText next) {
            if (verify(account, current) == Verdict.WRONG) {
                throw CredentialStore.wrong();
            }
            return reset(account, next);
        }

        @Override
        public Optional<SealedVerifier> reset(Account account, PasswordText next) {
            answer();
            if (choosy) {
                throw Refusal.unprocessable("credentials.refused-by-directory", "Not that one");
            }
            passwords.put(account.user(), next);
            return Optional.empty();
        }

        @Override
        public Optional<Instant> limit() {
            return Optional.empty();
        }
    }

    @TestConfiguration
    static class Directories {

        @Bean
        @Primary
        Elsewhere elsewhere() {
            return new Elsewhere();
        }
    }

    @BeforeEach
    void somebody_with_a_password() {
        world = new World(commands, database);
        ann = world.person();
        store.down = false;
        store.choosy = false;
        store.passwords.put(ann, text(FIRST));
    }

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    private ChangePassword change(String current) {
        return new ChangePassword(ann, new Secret(current), new Secret(SECOND));
    }

    private List<String> events() {
        return world.events(CredentialId.of(ann).value());
    }

    @Test
    void history_knows_of_a_change_before_the_directory_does() {
        as(ann.value());
        commands.send(change(FIRST));

        assertThat(store.passwords).containsEntry(ann, text(SECOND));
        assertThat(events())
                .containsExactly("credentials.PasswordWriteBegun", "credentials.PasswordReplaced");
        assertThat(world.metadata(CredentialId.of(ann).value(), "credentials.PasswordWriteBegun"))
                .containsEntry("actor", "user:" + ann);
        assertThat(
                        database.owner()
                                .queryForObject(
                                        "select count(*) from credentials.password"
                                                + " where user_id = ?",
                                        Long.class,
                                        ann.value()))
                .as("nothing is kept here")
                .isZero();
    }

    @Test
    void an_attempt_of_who_does_not_know_the_password_is_told_and_has_not_begun() {
        as(ann.value());
        assertThat(refusal(() -> commands.send(change("something else entirely"))))
                .isEqualTo("credentials.wrong-password");

        assertThat(events()).isEmpty();
        assertThat(world.refusals(CredentialId.of(ann).value()))
                .containsExactly("credentials.wrong-password");
    }

    @Test
    void what_the_directory_refuses_has_begun_and_is_told() {
        store.choosy = true;
        as(ann.value());
        assertThat(refusal(() -> commands.send(change(FIRST))))
                .isEqualTo("credentials.refused-by-directory");

        assertThat(events()).containsExactly("credentials.PasswordWriteBegun");
        assertThat(store.passwords).containsEntry(ann, text(FIRST));
    }

    @Test
    @Tag("PWD-R7")
    void while_the_directory_is_down_nothing_is_replaced_and_one_may_try_again() {
        store.down = true;
        as(ann.value(), "key", "change");
        assertThat(refusal(() -> commands.send(change(FIRST))))
                .isEqualTo("credentials.store-unavailable");
        assertThat(store.passwords).containsEntry(ann, text(FIRST));

        store.down = false;
        commands.send(change(FIRST));
        assertThat(store.passwords).containsEntry(ann, text(SECOND));
    }

    @Test
    void an_answer_that_is_asked_for_again_does_not_ask_the_directory_again() {
        as(ann.value(), "key", "change");
        commands.send(change(FIRST));
        store.down = true;

        assertThat(commands.send(change(FIRST)).replayed()).isTrue();
    }

    @Test
    void a_version_that_is_not_the_present_one_is_refused_before_the_directory_is_told() {
        as(new Actor.User(ann.value()), null, "", 7L);

        assertThat(refusal(() -> commands.send(change(FIRST))))
                .isEqualTo("request.version-mismatch");
        assertThat(store.passwords).containsEntry(ann, text(FIRST));
        assertThat(events()).isEmpty();
    }

    @Test
    void a_reset_password_is_the_directorys_to_limit() {
        as(ADMIN);
        var temporary = commands.send(new ResetPassword(ann)).secret();

        assertThat(store.passwords).containsEntry(ann, PasswordText.of(temporary));
        assertThat(events())
                .containsExactly("credentials.PasswordWriteBegun", "credentials.PasswordReset");
    }
}
