package org.gatehouse.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gatehouse.platform.access.RevokedTokens.NotBefore;
import org.gatehouse.platform.access.RevokedTokens.Revoked;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RevokedTokensTest {

    private static final UUID ANN = Ids.next();
    private static final UUID BEN = Ids.next();

    private final MovableClock clock = new MovableClock();
    private final List<Instant> asked = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<NotBefore> limits = new ArrayList<>();
    private boolean unreachable;
    private final RevokedTokens revoked = new RevokedTokens(this::since, clock);
    private Instant now;

    @BeforeEach
    void the_clock_stands() {
        clock.stop();
        now = clock.instant();
    }

    private Revoked since(Instant from) {
        asked.add(from);
        if (unreachable) {
            throw new DataAccessResourceFailureException("Nobody answers");
        }
        return new Revoked(List.copyOf(ended), List.copyOf(limits));
    }

    private boolean includes(UUID user, @Nullable String session, Instant issuedAt) {
        return revoked.include(user, session, issuedAt);
    }

    @Test
    void a_session_that_has_ended_is_included_and_others_are_not() {
        ended.add("desk");

        assertThat(includes(ANN, "desk", now)).isTrue();
        assertThat(includes(ANN, "phone", now)).isFalse();
        assertThat(includes(ANN, null, now)).isFalse();
    }

    @Test
    void what_was_given_to_somebody_before_is_included_whatever_its_session() {
        limits.add(new NotBefore(ANN, now, null, null));

        assertThat(includes(ANN, "desk", now.minusMillis(1))).isTrue();
        assertThat(includes(ANN, null, now.minusMillis(1))).isTrue();
        assertThat(includes(ANN, "desk", now)).isFalse();
        assertThat(includes(BEN, "desk", now.minusMillis(1))).isFalse();
    }

    /** A token tells whole seconds. */
    @Test
    void what_was_given_in_the_same_second_is_included_save_where_sessions_are_ours() {
        var second = Instant.parse("2026-11-23T12:00:00Z");
        limits.add(new NotBefore(ANN, second.plusMillis(400), null, null));

        assertThat(includes(ANN, "desk", second)).isTrue();
        assertThat(revoked.ofOwnSessions().include(ANN, "desk", second)).isFalse();
        assertThat(revoked.ofOwnSessions().include(ANN, "desk", second.minusSeconds(1))).isTrue();
    }

    @Test
    void the_session_that_was_kept_has_its_own_limit_or_none() {
        limits.add(new NotBefore(ANN, now, "desk", null));
        limits.add(new NotBefore(BEN, now, "desk", now.minusSeconds(60)));

        assertThat(includes(ANN, "desk", now.minusSeconds(3600))).isFalse();
        assertThat(includes(ANN, "phone", now.minusSeconds(1))).isTrue();
        assertThat(includes(BEN, "desk", now.minusSeconds(60))).isFalse();
        assertThat(includes(BEN, "desk", now.minusSeconds(61))).isTrue();
    }

    @Test
    void it_is_asked_for_once_a_second_and_no_more() {
        includes(ANN, "desk", now);
        ended.add("desk");
        clock.advance(Duration.ofMillis(999));
        assertThat(includes(ANN, "desk", now)).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThat(includes(ANN, "desk", now)).isTrue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void at_first_all_that_a_token_can_be_of_is_asked_for_and_then_what_has_come_since() {
        includes(ANN, "desk", now);
        clock.advance(Duration.ofHours(2));
        includes(ANN, "desk", now);

        assertThat(asked).containsExactly(now.minus(Duration.ofHours(25)), now.minusSeconds(60));
    }

    @Test
    void it_is_remembered_for_longer_than_a_token_is_good() {
        ended.add("desk");
        includes(ANN, "desk", now);
        ended.clear();

        clock.advance(Duration.ofHours(24).plusMinutes(1));
        assertThat(includes(ANN, "desk", now)).isTrue();
    }

    @Test
    void while_nobody_answers_what_is_known_is_good_for_five_seconds() {
        ended.add("desk");
        includes(ANN, "desk", now);
        unreachable = true;

        clock.advance(Duration.ofMillis(4_999));
        assertThat(includes(ANN, "desk", now)).isTrue();
        assertThat(includes(ANN, "phone", now)).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> includes(ANN, "phone", now))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("access.revocations-unknown");
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
                });
    }

    @Test
    void who_did_not_answer_is_asked_again_after_a_second_and_what_was_missed_is_made_up_for() {
        includes(ANN, "desk", now);
        unreachable = true;
        clock.advance(Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> includes(ANN, "desk", now));
        }
        assertThat(asked).hasSize(2);

        unreachable = false;
        clock.advance(Duration.ofSeconds(1));
        assertThat(includes(ANN, "desk", now)).isFalse();
        assertThat(asked).hasSize(3).last().isEqualTo(now.minusSeconds(60));
    }

    @Test
    void one_asks_for_all_who_call_after_a_pause() throws Exception {
        var questions = new ArrayList<Instant>();
        var entered = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var slow =
                new RevokedTokens(
                        from -> {
                            questions.add(from);
                            entered.countDown();
                            await(answer);
                            return new Revoked(List.of("desk"), List.of());
                        },
                        clock);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var first = threads.submit(() -> slow.include(ANN, "desk", now));
            await(entered);
            var second = threads.submit(() -> slow.include(ANN, "desk", now));
            var third = threads.submit(() -> slow.include(ANN, "phone", now));
            answer.countDown();

            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
            assertThat(third.get()).isFalse();
        }
        assertThat(questions).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
