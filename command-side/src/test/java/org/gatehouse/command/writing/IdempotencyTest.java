package org.gatehouse.command.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.CallerFixture.asAnybody;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.gatehouse.api.Secret;
import org.gatehouse.api.samples.Sample;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What {@link DoorTest} cannot try: answers with a secret, old answers, callers without a name. */
@CommandSideTest
@Import(IdempotencyTest.Samples.class)
class IdempotencyTest {

    private static final String SECRET = "correct-horse-battery-staple";

    @Autowired Commands commands;
    @Autowired CommandLog log;
    @Autowired Nonces nonces;
    @Autowired Samples samples;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    /** Handles the command of tests, for everybody. */
    @TestConfiguration
    static class Samples {

        final AtomicInteger handled = new AtomicInteger();

        /** What the next ones fail with. */
        final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

        @Bean
        Permissions everything() {
            return (actor, permission) -> true;
        }

        @CommandHandler
        @Nullable Secret handle(Sample command) {
            handled.incrementAndGet();
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
            return command.secret() ? new Secret(SECRET) : null;
        }
    }

    private Receipt send(boolean secret) {
        return commands.send(new Sample(Ids.next(), secret));
    }

    @Nested
    class An_answer_that_shows_a_secret {

        @Test
        void shows_it_once() {
            as(Ids.next(), "key", "show");

            assertThat(send(true).secret()).isEqualTo(new Secret(SECRET));
            assertThat(refusal(() -> send(true))).isEqualTo("idempotency.secret-shown");
        }

        @Test
        void is_stored_without_it() {
            as(Ids.next(), "key", "show");
            send(true);

            assertThat(tables()).contains("command.command_log", "events.event");
            for (var table : tables()) {
                assertThat(
                                database.superuser()
                                        .queryForObject(
                                                "select count(*) from "
                                                        + table
                                                        + " t where strpos(t::text, ?) > 0"
                                                        + " or strpos(t::text, ?) > 0",
                                                Long.class,
                                                SECRET,
                                                HexFormat.of().formatHex(SECRET.getBytes(UTF_8))))
                        .as(table)
                        .isZero();
            }
        }

        private List<String> tables() {
            return database.superuser()
                    .queryForList(
                            "select schemaname || '.' || tablename from pg_tables"
                                    + " where schemaname in ('events', 'command', 'keys')",
                            String.class);
        }

        @Test
        void is_shown_to_one_of_many_twins() throws Exception {
            var caller = Ids.next();
            int shown = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var twins =
                        IntStream.range(0, 8)
                                .mapToObj(i ->
                                        threads.submit(() -> {
                                            as(caller, "key", "show");
                                            try {
                                                return send(true).secret() != null;
                                            } catch (Refusal refusal) {
                                                assertThat(refusal.code())
                                                        .isEqualTo("idempotency.secret-shown");
                                                return false;
                                            }
                                        }))
                                .toList();
                for (var twin : twins) {
                    shown += twin.get() ? 1 : 0;
                }
            }

            assertThat(shown).isEqualTo(1);
        }
    }

    @Test
    void an_answer_is_kept_for_thirty_days_and_no_longer() {
        as(Ids.next(), "key", "ask");
        var first = send(false);

        clock.advance(Duration.ofDays(30).minusMinutes(1));
        log.forget();
        assertThat(send(false)).extracting(Receipt::target).isEqualTo(first.target());

        clock.advance(Duration.ofMinutes(2));
        log.forget();
        assertThat(send(false).replayed()).isFalse();
    }

    @Nested
    class Nobody_in_particular {

        private final String nonce = nonces.issue();

        private Receipt ask(String key, @Nullable String nonce) {
            asAnybody(key, nonce, "ask");
            return send(false);
        }

        @Test
        void gets_the_first_answer_again_with_the_same_nonce_and_key() {
            var first = ask("key", nonce);
            int handled = samples.handled.get();

            var again = ask("key", nonce);

            assertThat(again.replayed()).isTrue();
            assertThat(again.target()).isEqualTo(first.target());
            assertThat(samples.handled).hasValue(handled);
        }

        @Test
        void with_another_nonce_does_not_meet_the_first() {
            ask("key", nonce);

            assertThat(ask("key", nonces.issue()).replayed()).isFalse();
        }

        @Test
        void without_a_nonce_cannot_use_a_key() {
            assertThat(refusal(() -> ask("key", null))).isEqualTo("idempotency.nonce-required");
        }

        @Test
        void with_a_forged_nonce_is_refused() {
            var swapped = (nonce.charAt(0) == 'A' ? "B" : "A") + nonce.substring(1);
            for (var forged :
                    List.of(
                            swapped,
                            nonce.substring(4),
                            nonce + "AAAA",
                            "AAAA",
                            "",
                            "no base64 ä")) {
                asAnybody("key", forged, "ask");
                assertThat(refusal(() -> send(false)))
                        .as(forged)
                        .isEqualTo("idempotency.nonce-invalid");
            }
        }

        @Test
        void leaves_nothing_from_which_the_nonce_could_be_made() {
            ask("key", nonce);

            assertThat(
                            database.owner()
                                    .queryForList(
                                            "select scope from command.command_log"
                                                    + " where scope like 'anonymous:%'",
                                            String.class))
                    .isNotEmpty()
                    .noneMatch(scope -> scope.contains(nonce.substring(30)));
        }

        @Test
        void who_signs_in_needs_no_nonce_and_one_is_not_looked_at() {
            var user = UUID.randomUUID();
            as(user, "key", "ask");
            send(false);

            assertThat(send(false).replayed()).isTrue();
        }
    }
}
