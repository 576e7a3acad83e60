package org.gatehouse.platform.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.personal.SubjectKeys;
import org.gatehouse.platform.personal.TestKeys;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class OwnCredentialStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "credentials");

    private static final Hashing.Settings LEAST =
            new Hashing.Settings(7_168, 5, Duration.ofSeconds(30));
    private static final Hashing.Settings MORE =
            new Hashing.Settings(7_168, 6, Duration.ofSeconds(30));
    private static final PasswordText FIRST = text("correct horse battery");
    private static final PasswordText SECOND = text("staple that, please");

    private final MovableClock clock = new MovableClock();
    private final UserId ann = new UserId(Ids.next());
    private final Account account = new Account(ann, "ann@x.example");
    private SubjectKeys keys;
    private PasswordTable table;
    private CredentialStore store;

    @BeforeEach
    void start() throws Exception {
        keys = TestKeys.on(database, clock);
        table = new PasswordTable(new JdbcTemplate(database.command()), new PersonalData(keys));
        store = store(LEAST);
    }

    private CredentialStore store(Hashing.Settings settings) {
        return new OwnCredentialStore(table, new Hashing(settings), Duration.ofDays(3), clock);
    }

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    private void give(PasswordText password) {
        keep(store.reset(account, password), false, null);
    }

    private void keep(Optional<SealedVerifier> verifier, boolean mustChange, Instant validUntil) {
        table.keep(ann, verifier.orElseThrow(), mustChange, validUntil);
    }

    private String hash() {
        return table.find(ann).orElseThrow().hash();
    }

    @Test
    void a_password_lets_in_whoever_knows_it_and_nobody_else() {
        give(FIRST);

        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MATCHES);
        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void who_has_no_password_is_let_in_by_none() {
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_password_that_is_replaced_is_worth_nothing() {
        give(FIRST);
        keep(store.replace(account, FIRST, SECOND), false, null);

        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.WRONG);
        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.MATCHES);
    }

    @Test
    void only_who_knows_the_present_one_replaces_it() {
        give(FIRST);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store.replace(account, SECOND, text("another one, longer")))
                .extracting(Refusal::code)
                .isEqualTo("credentials.wrong-password");
    }

    @Test
    void of_two_replacements_of_one_password_the_later_is_refused() {
        give(FIRST);
        var one = store.replace(account, FIRST, SECOND);
        var other = store.replace(account, FIRST, text("another one, longer"));
        keep(one, false, null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(other, false, null))
                .extracting(Refusal::code)
                .isEqualTo("credentials.replaced-meanwhile");
        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.MATCHES);
    }

    @Test
    void a_temporary_password_is_for_choosing_another_one_as_long_as_there_is_time() {
        clock.stop();
        keep(store.reset(account, FIRST), true, store.limit().orElseThrow());

        clock.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MUST_CHANGE);

        clock.advance(Duration.ofSeconds(1));
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.EXPIRED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store.replace(account, FIRST, SECOND))
                .extracting(Refusal::code)
                .isEqualTo("credentials.wrong-password");
    }

    @Test
    void a_hash_that_costs_an_attacker_less_than_those_of_today_is_replaced_at_the_next_sign_in() {
        give(FIRST);
        assertThat(hash()).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");

        store = store(MORE);
        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.WRONG);
        assertThat(hash()).contains("t=5");
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MATCHES);
        assertThat(hash()).startsWith("$argon2id$v=19$m=7168,t=6,p=1$");
        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MATCHES);
    }

    @Test
    void a_weaker_hash_that_was_read_before_a_replacement_does_not_undo_it() {
        give(FIRST);
        var stale = table.seal(ann, table.find(ann).orElseThrow().version(), hash());
        keep(store.replace(account, FIRST, SECOND), false, null);

        table.strengthen(ann, stale);

        assertThat(store.verify(account, SECOND)).isEqualTo(Verdict.MATCHES);
    }

    @Test
    void an_erased_user_has_no_password_although_the_row_is_still_there() {
        give(FIRST);
        keys.erase(Subject.user(ann.value()));

        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.WRONG);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> store.reset(account, SECOND))
                .extracting(Refusal::code)
                .isEqualTo("users.erased");
    }

    @Test
    @Tag("PWD-R10")
    void neither_the_password_nor_its_hash_is_in_the_database() {
        give(FIRST);
        var search = new CanarySearch(database.superuser(), Set.of());

        assertThat(search.places(FIRST.reveal())).isEmpty();
        assertThat(search.places(hash())).isEmpty();
        assertThat(search.places("$argon2id$")).isEmpty();
    }

    @Test
    void a_row_of_somebody_elses_opens_for_nobody() {
        give(FIRST);
        var ben = new UserId(Ids.next());
        database.owner()
                .update(
                        """
                        insert into credentials.password
                        select ?, version, subject_key, nonce, verifier, must_change, valid_until
                        from credentials.password where user_id = ?
                        """,
                        ben.value(),
                        ann.value());

        assertThat(store.verify(account, FIRST)).isEqualTo(Verdict.MATCHES);
        assertThatThrownBy(() -> store.verify(new Account(ben, "ben@x.example"), FIRST))
                .hasMessageNotContaining(FIRST.reveal());
    }

    @Test
    void a_flood_of_passwords_waits_for_cores_and_is_told_to_come_back() throws Exception {
        int cores = 2;
        var turns = new Turns(cores, Duration.ZERO);
        var held = new CountDownLatch(1);
        var holding = new CountDownLatch(cores);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < cores; i++) {
                others.submit(() ->
                        turns.take(() -> {
                            holding.countDown();
                            return await(held);
                        }));
            }
            holding.await();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> turns.take(() -> true))
                    .satisfies(busy -> {
                        assertThat(busy.code()).isEqualTo("credentials.busy");
                        assertThat(busy.status()).isEqualTo(503);
                    });
            held.countDown();
        }
        assertThat(turns.take(() -> true)).as("afterwards there is room again").isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void parameters_that_ask_too_little_of_an_attacker_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hashing.Settings(7_168, 4, Duration.ofSeconds(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hashing.Settings(4_096, 100, Duration.ofSeconds(5)));
    }

    @Nested
    class FormerPasswords {

        private void change(PasswordText current, PasswordText next) {
            keep(store.replace(account, current, next), false, null);
        }

        private PasswordText number(int n) {
            return text("number " + n + " of a long line");
        }

        private long rows() {
            return database.owner()
                    .queryForObject(
                            "select count(*) from credentials.former_password where user_id = ?",
                            Long.class,
                            ann.value());
        }

        @Test
        @Tag("PWD-G4")
        void are_remembered_as_many_as_one_asks_for_and_the_present_one_always() {
            give(number(1));
            change(number(1), number(2));
            change(number(2), number(3));

            assertThat(store.remembers(account, number(3), 0)).isTrue();
            assertThat(store.remembers(account, number(2), 0)).isFalse();
            assertThat(store.remembers(account, number(2), 1)).isTrue();
            assertThat(store.remembers(account, number(1), 1)).isFalse();
            assertThat(store.remembers(account, number(1), 2)).isTrue();
            assertThat(store.remembers(account, number(4), 24)).isFalse();
        }

        @Test
        @Tag("PWD-G4")
        void are_remembered_past_a_reset_and_temporary_ones_are_not() {
            give(FIRST);
            keep(store.reset(account, number(1)), true, null);
            keep(store.reset(account, number(2)), true, null);

            assertThat(store.remembers(account, FIRST, 1)).isTrue();
            assertThat(store.remembers(account, number(1), 24)).isFalse();
            assertThat(store.remembers(account, number(2), 24)).isFalse();
            assertThat(rows()).isOne();
        }

        @Test
        void of_whom_there_are_none_are_not_remembered() {
            assertThat(store.remembers(account, FIRST, 24)).isFalse();
        }

        @Test
        void are_the_last_twenty_four_only() {
            give(number(1));
            for (int n = 2; n <= 28; n++) {
                give(number(n));
            }

            assertThat(rows()).isEqualTo(PasswordTable.FORMER_MAX);
            assertThat(store.remembers(account, number(4), 24)).isTrue();
            assertThat(store.remembers(account, number(3), 24)).isFalse();
        }

        @Test
        void are_forgotten_with_the_present_one_and_open_no_more_once_their_owner_is_erased() {
            give(FIRST);
            give(SECOND);
            keys.erase(Subject.user(ann.value()));
            assertThat(store.remembers(account, FIRST, 1)).isFalse();

            table.forget(ann);
            assertThat(rows()).isZero();
        }
    }
}
