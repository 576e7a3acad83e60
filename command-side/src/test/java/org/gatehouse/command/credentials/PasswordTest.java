package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.ADMIN;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.credentials.CredentialCommand.ChangePassword;
import org.gatehouse.api.credentials.CredentialCommand.RecordResetPassword;
import org.gatehouse.api.credentials.CredentialCommand.ResetPassword;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplacePasswordProtectionSettings;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.Lockouts;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.credentials.Verdict;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class PasswordTest {

    private static final String FIRST = "correct horse battery";
    private static final String SECOND = "staple that, please";

    @Autowired Commands commands;
    @Autowired CredentialStore store;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private UserId ann;

    @BeforeEach
    void somebody_with_a_password() {
        world = new World(commands, database);
        ann = world.person();
        give(ann, FIRST);
    }

    private void give(UserId user, String password) {
        as(ADMIN);
        commands.send(
                new RecordResetPassword(
                        user,
                        store.kind(),
                        store.reset(account(user), text(password)).orElseThrow(),
                        null,
                        false,
                        null));
    }

    private static Account account(UserId user) {
        return new Account(user, user + "@x.example");
    }

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    private Verdict verdict(String password) {
        return store.verify(account(ann), text(password));
    }

    private static ChangePassword change(UserId user, String current, String next) {
        return new ChangePassword(user, new Secret(current), new Secret(next));
    }

    private String refused(String current, String next) {
        as(ann.value());
        return refusal(() -> commands.send(change(ann, current, next)));
    }

    private List<String> events(UserId user) {
        return world.events(CredentialId.of(user).value());
    }

    @Nested
    class Changing {

        @Test
        void ones_own_leaves_the_new_one_only() {
            as(ann.value());
            commands.send(change(ann, FIRST, SECOND));

            assertThat(verdict(SECOND)).isEqualTo(Verdict.MATCHES);
            assertThat(verdict(FIRST)).isEqualTo(Verdict.WRONG);
            assertThat(events(ann))
                    .containsExactly("credentials.PasswordReset", "credentials.PasswordReplaced");
        }

        @Test
        void without_knowing_the_present_one_is_refused_and_remembered() {
            assertThat(refused("something else entirely", SECOND))
                    .isEqualTo("credentials.wrong-password");

            assertThat(verdict(FIRST)).isEqualTo(Verdict.MATCHES);
            assertThat(world.refusals(CredentialId.of(ann).value()))
                    .containsExactly("credentials.wrong-password");
        }

        @Test
        void after_ten_wrong_ones_waits_until_somebody_resets_it_or_a_minute_has_passed() {
            for (int n = 0; n < Lockouts.ALLOWED; n++) {
                assertThat(refused("something else entirely " + n, SECOND))
                        .isEqualTo("credentials.wrong-password");
            }
            assertThat(refused(FIRST, SECOND)).isEqualTo("credentials.locked-out");
            assertThat(verdict(FIRST)).isEqualTo(Verdict.MATCHES);

            as(ADMIN);
            var given = commands.send(new ResetPassword(ann)).secret().reveal();
            as(ann.value());
            commands.send(change(ann, given, SECOND));
            assertThat(verdict(SECOND)).isEqualTo(Verdict.MATCHES);
        }

        @ParameterizedTest
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "fourteen chars,credentials.too-short",
                    "correct horse battery,credentials.same-password",
                    "with a bell \u0007 in it,value.unprintable",
                    "'',value.blank"
                })
        void to_one_that_is_against_a_rule_says_which(String next, String code) {
            as(ann.value());

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> commands.send(change(ann, FIRST, next)))
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("credentials.unfit-password");
                        assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.pointer()).isEqualTo("/newPassword");
                                    assertThat(violation.code()).isEqualTo(code);
                                });
                    });
            assertThat(verdict(FIRST)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        @Tag("PWD-G5")
        void to_one_that_is_against_several_rules_says_each_and_the_words_that_are_the_reason() {
            as(ann.value());

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> commands.send(change(ann, FIRST, "dragonMonkey")))
                    .satisfies(refusal ->
                            assertThat(refusal.violations())
                                    .extracting(Violation::code, Violation::detail)
                                    .containsExactly(
                                            tuple(
                                                    "credentials.too-short",
                                                    "At least 15 characters"),
                                            tuple(
                                                    "credentials.banned-words",
                                                    "Too little besides \"dragon\", \"monkey\":"
                                                            + " each of these counts as one"
                                                            + " character, and 2 of 5 are"
                                                            + " there")));
        }

        @Test
        @Tag("PWD-G4")
        void back_to_the_one_before_is_refused_and_told_to_who_knows_the_present_one_only() {
            as(ann.value());
            commands.send(change(ann, FIRST, SECOND));

            assertThat(refused("something else entirely", FIRST))
                    .isEqualTo("credentials.wrong-password");
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> commands.send(change(ann, SECOND, FIRST)))
                    .satisfies(refusal ->
                            assertThat(refusal.violations())
                                    .extracting(Violation::code)
                                    .containsExactly("credentials.former-password"));
            assertThat(verdict(SECOND)).isEqualTo(Verdict.MATCHES);
            assertThat(events(ann)).hasSize(2);
        }

        @Test
        @Tag("PWD-G4")
        void back_to_the_one_before_is_refused_past_a_reset_too() {
            as(ADMIN);
            var temporary = commands.send(new ResetPassword(ann)).secret().reveal();

            assertThat(refused(temporary, FIRST)).isEqualTo("credentials.unfit-password");
            assertThat(verdict(temporary)).isEqualTo(Verdict.MUST_CHANGE);
        }

        @Test
        void is_decided_by_what_the_organisation_has_decided_and_the_event_names_it() {
            as(ADMIN);
            var stored =
                    commands.send(
                            new ReplacePasswordProtectionSettings(
                                    new PasswordProtectionSettings(
                                            20, 8, List.of(), List.of("Initech"), 0)));
            try {
                assertThat(refused(FIRST, "we are at Initech, all of us"))
                        .isEqualTo("credentials.unfit-password");
                assertThat(refused(FIRST, SECOND)).isEqualTo("credentials.unfit-password");
                as(ann.value());
                commands.send(change(ann, FIRST, "a longer one than before"));
                commands.send(change(ann, "a longer one than before", FIRST));
            } finally {
                as(ADMIN);
                commands.send(
                        new ReplacePasswordProtectionSettings(PasswordProtectionSettings.DEFAULT));
            }

            assertThat(world.metadata(CredentialId.of(ann).value(), "credentials.PasswordReplaced"))
                    .containsEntry("policyVersion", "password-protection:" + stored.version());
        }

        @Test
        void twice_with_one_key_is_done_once() {
            as(ann.value(), "change", "from first to second");
            var done = commands.send(change(ann, FIRST, SECOND));
            var again = commands.send(change(ann, FIRST, SECOND));

            assertThat(again.replayed()).isTrue();
            assertThat(again.version()).isEqualTo(done.version());
            assertThat(events(ann)).hasSize(2);
        }

        @Test
        void a_version_that_is_not_the_present_one_is_refused() {
            as(new Actor.User(ann.value()), null, "", 7L);

            assertThat(refusal(() -> commands.send(change(ann, FIRST, SECOND))))
                    .isEqualTo("request.version-mismatch");
            as(new Actor.User(ann.value()), null, "", 0L);
            commands.send(change(ann, FIRST, SECOND));
            assertThat(verdict(SECOND)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void by_who_is_disabled_is_refused_whether_this_node_knows_already_or_not() {
            as(ADMIN);
            commands.send(new DisableUser(ann));

            assertThat(refused(FIRST, SECOND)).isIn("access.denied", "users.disabled");
            assertThat(verdict(FIRST)).isEqualTo(Verdict.MATCHES);
        }

        /** Of two people who both know it, say its owner and a thief. */
        @Test
        void one_password_to_many_others_at_once_leaves_one_of_them() throws Exception {
            try (var threads = Executors.newFixedThreadPool(4)) {
                var attempts =
                        threads.invokeAll(
                                IntStream.range(0, 4)
                                        .<Callable<Boolean>>mapToObj(n -> () -> changed(n))
                                        .toList());
                assertThat(attempts.stream().filter(Future::resultNow)).hasSize(1);
            }
            assertThat(events(ann)).hasSize(2);
        }

        private boolean changed(int n) {
            as(ann.value());
            try {
                commands.send(change(ann, FIRST, SECOND + n));
                return true;
            } catch (Refusal lost) {
                assertThat(lost.code())
                        .isIn("credentials.replaced-meanwhile", "credentials.wrong-password");
                return false;
            }
        }
    }

    @Nested
    class Resetting {

        @Test
        @Tag("X-R8")
        void somebody_elses_shows_a_temporary_one_once() {
            as(ADMIN, "reset", "ann");
            var temporary = commands.send(new ResetPassword(ann)).secret().reveal();

            assertThat(verdict(temporary)).isEqualTo(Verdict.MUST_CHANGE);
            assertThat(verdict(FIRST)).isEqualTo(Verdict.WRONG);
            assertThat(refusal(() -> commands.send(new ResetPassword(ann))))
                    .isEqualTo("idempotency.secret-shown");
            assertThat(verdict(temporary)).isEqualTo(Verdict.MUST_CHANGE);
        }

        @Test
        void gives_one_that_is_good_for_choosing_another_one() {
            as(ADMIN);
            var temporary = commands.send(new ResetPassword(ann)).secret().reveal();

            as(ann.value());
            commands.send(change(ann, temporary, SECOND));

            assertThat(verdict(SECOND)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void ones_own_is_refused() {
            as(ADMIN);
            assertThat(refusal(() -> commands.send(new ResetPassword(new UserId(ADMIN)))))
                    .isEqualTo("credentials.own-password");
        }

        @Test
        void by_somebody_without_a_role_is_refused() {
            as(world.person().value());
            assertThat(refusal(() -> commands.send(new ResetPassword(ann))))
                    .isEqualTo("access.denied");
        }

        @Test
        void that_of_an_administrator_by_who_does_not_manage_roles_is_refused() {
            var helper = world.person();
            as(ADMIN);
            commands.send(
                    new AssignRole(
                            RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1"),
                            helper,
                            null));
            commands.send(new AssignRole(RoleDefinitions.GLOBAL_ADMINISTRATOR, ann, null));

            as(helper.value());
            assertThat(refusal(() -> commands.send(new ResetPassword(ann))))
                    .isEqualTo("users.privileged");
            assertThat(verdict(FIRST)).isEqualTo(Verdict.MATCHES);
        }

        @Test
        void that_of_who_is_disabled_or_deleted_or_nobody_is_refused() {
            as(ADMIN);
            commands.send(new DisableUser(ann));
            assertThat(refusal(() -> commands.send(new ResetPassword(ann))))
                    .isEqualTo("users.disabled");
            commands.send(new DeleteUser(ann));
            assertThat(refusal(() -> commands.send(new ResetPassword(ann))))
                    .isEqualTo("users.no-such-user");
            assertThat(refusal(() -> commands.send(new ResetPassword(new UserId(Ids.next())))))
                    .isEqualTo("users.no-such-user");
        }
    }

    @Test
    void erasing_somebody_takes_the_row_with_it() {
        as(ann.value());
        commands.send(change(ann, FIRST, SECOND));
        as(ADMIN);
        commands.send(new EraseSubject(Subject.user(ann.value())));

        assertThat(hasRow()).isFalse();
    }

    @Test
    void who_is_gone_for_good_has_no_row_any_more_and_who_can_come_back_has() {
        as(ADMIN);
        commands.send(new DeleteUser(ann));
        assertThat(hasRow()).isTrue();

        clock.advance(Duration.ofDays(30));
        await().untilAsserted(() -> assertThat(hasRow()).isFalse());
    }

    private boolean hasRow() {
        return database.owner()
                .queryForObject(
                        """
                        select exists (select from credentials.password where user_id = ?)
                            or exists (select from credentials.former_password where user_id = ?)
                        """,
                        Boolean.class,
                        ann.value(),
                        ann.value());
    }

    @Test
    @Tag("PWD-R10")
    void no_password_that_was_ever_sent_is_anywhere_in_the_database() {
        as(ann.value(), "key", FIRST + SECOND);
        commands.send(change(ann, FIRST, SECOND));
        refused("never theirs, only tried", "and never theirs either");
        refused(SECOND, "qwertyuiop" + "spiderman");
        refused(SECOND, FIRST);
        as(ADMIN);
        var temporary = commands.send(new ResetPassword(ann)).secret().reveal();

        var search = new CanarySearch(database.superuser(), Set.of());
        for (var secret :
                List.of(
                        FIRST,
                        SECOND,
                        "never theirs",
                        "theirs either",
                        "spiderman",
                        temporary,
                        "argon2")) {
            assertThat(search.places(secret)).as(secret).isEmpty();
        }
    }
}
