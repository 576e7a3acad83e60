package org.gatehouse.platform.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.api.Secret;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.Lockouts.Target;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.TestKeys;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LockoutsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "credentials");

    private final MovableClock clock = new MovableClock();
    private final UserId ann = new UserId(Ids.next());
    private Lockouts lockouts;
    private Target anywhere;
    private Target atHome;

    @BeforeEach
    void start() throws Exception {
        clock.stop();
        var pool = database.provider();
        lockouts =
                new Lockouts(
                        new JdbcTemplate(pool),
                        new TransactionTemplate(new JdbcTransactionManager(pool)),
                        TestKeys.macs(),
                        clock);
        anywhere = lockouts.of(ann, null);
        atHome = lockouts.of(ann, new byte[] {1});
    }

    private static PasswordText text(int n) {
        return PasswordText.of(new Secret("canary wrong " + n));
    }

    private void tryWrong(Target target, int from, int times) {
        IntStream.range(from, from + times)
                .forEach(n -> assertThat(lockouts.enter(target, text(n)).retryAfter()).isEmpty());
    }

    @Test
    void ten_wrong_ones_are_let_through_and_then_one_waits_a_minute_and_is_told_so() {
        tryWrong(anywhere, 0, 10);

        assertThat(lockouts.enter(anywhere, text(10)).retryAfter())
                .contains(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(59));
        assertThat(lockouts.enter(anywhere, text(10)).retryAfter()).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(lockouts.enter(anywhere, text(10)).retryAfter()).isEmpty();
    }

    @Test
    void each_further_wrong_one_locks_for_twice_as_long_up_to_an_hour() {
        tryWrong(anywhere, 0, 10);
        int n = 100;
        for (long seconds : new long[] {60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            assertThat(lockouts.enter(anywhere, text(n++)).retryAfter())
                    .contains(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            tryWrong(anywhere, n++, 1);
        }
    }

    @Test
    void the_same_wrong_one_again_does_not_count_nor_do_the_last_three_in_turn() {
        IntStream.range(0, 60)
                .forEach(n ->
                        assertThat(lockouts.enter(anywhere, text(n % 3)).retryAfter()).isEmpty());
        tryWrong(anywhere, 10, 7);

        assertThat(lockouts.enter(anywhere, text(20)).retryAfter()).isPresent();
    }

    @Test
    void whoever_is_locked_out_elsewhere_can_still_try_where_they_are_known() {
        tryWrong(anywhere, 0, 10);

        assertThat(lockouts.enter(anywhere, text(11)).retryAfter()).isPresent();
        assertThat(lockouts.enter(atHome, text(11)).retryAfter()).isEmpty();
    }

    @Test
    void the_right_one_takes_everything_back() {
        tryWrong(anywhere, 0, 9);
        lockouts.proved(anywhere);

        tryWrong(anywhere, 20, 10);
        assertThat(lockouts.enter(anywhere, text(40)).retryAfter()).isPresent();
    }

    @Test
    void whoever_is_unlocked_can_try_everywhere() {
        tryWrong(anywhere, 0, 10);
        tryWrong(atHome, 0, 10);
        lockouts.unlock(ann);

        assertThat(lockouts.enter(anywhere, text(11)).retryAfter()).isEmpty();
        assertThat(lockouts.enter(atHome, text(11)).retryAfter()).isEmpty();
    }

    @Test
    void a_name_that_nobody_has_is_locked_as_one_that_somebody_has() {
        var nobody = lockouts.ofNobody("Nobody@x.example");
        tryWrong(nobody, 0, 10);

        assertThat(lockouts.enter(lockouts.ofNobody("nobody@X.example"), text(11)).retryAfter())
                .contains(Duration.ofSeconds(60));
        assertThat(lockouts.enter(lockouts.ofNobody("somebody@x.example"), text(11)).retryAfter())
                .isEmpty();
    }

    @Test
    void after_a_day_without_a_try_everything_begins_anew() {
        tryWrong(anywhere, 0, 10);
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        tryWrong(anywhere, 0, 10);
        assertThat(lockouts.enter(anywhere, text(11)).retryAfter())
                .contains(Duration.ofSeconds(60));
    }

    @Test
    void a_hundred_tries_at_once_are_ten() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tries =
                    IntStream.range(0, 100)
                            .mapToObj(n ->
                                    threads.submit(() -> {
                                        start.await();
                                        return lockouts.enter(anywhere, text(n))
                                                .retryAfter()
                                                .isEmpty();
                                    }))
                            .toList();
            start.countDown();
            int through = 0;
            for (var one : tries) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(Lockouts.ALLOWED);
        }
    }

    @Test
    void what_could_not_be_compared_does_not_count() {
        tryWrong(anywhere, 0, 9);
        var attempt = lockouts.enter(anywhere, text(9));
        assertThat(lockouts.enter(anywhere, text(10)).retryAfter()).isPresent();
        lockouts.unanswered(anywhere, attempt);

        tryWrong(anywhere, 11, 1);
        assertThat(lockouts.enter(anywhere, text(12)).retryAfter())
                .contains(Duration.ofSeconds(60));
    }

    @Test
    void no_password_and_no_name_is_kept() {
        tryWrong(anywhere, 0, 5);
        tryWrong(lockouts.ofNobody("canary wrong name"), 0, 1);

        assertThat(new CanarySearch(database.superuser(), Set.of()).places("canary wrong"))
                .isEmpty();
    }
}
