package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gatehouse.api.samples.Sample;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionSystemException;

/** What the door makes of what goes wrong behind it. */
@CommandSideTest
@Import(IdempotencyTest.Samples.class)
class FailuresTest {

    private static final int MANY = 100;

    @Autowired Commands commands;
    @Autowired IdempotencyTest.Samples samples;
    @Autowired TestDatabase database;

    private final UUID target = Ids.next();

    @BeforeEach
    void somebody_asks() {
        samples.handled.set(0);
        as(Ids.next(), "key", "ask");
    }

    @AfterEach
    void nothing_fails_any_more() {
        samples.failures.clear();
    }

    private Receipt send() {
        return commands.send(new Sample(target, false));
    }

    private void fails(RuntimeException failure, int times) {
        for (int i = 0; i < times; i++) {
            samples.failures.add(failure);
        }
    }

    static Stream<RuntimeException> lostRaces() {
        return Stream.of(
                new ConcurrencyException("lost"),
                new CannotAcquireLockException("deadlock"),
                new EventStoreException("append", new CannotAcquireLockException("deadlock")));
    }

    @ParameterizedTest
    @MethodSource("lostRaces")
    void a_lost_race_is_run_again_without_the_caller_noticing(RuntimeException lost) {
        fails(lost, 2);

        assertThat(send().target()).isEqualTo(target);
        assertThat(samples.handled).hasValue(3);
    }

    @Test
    void a_race_that_is_lost_every_time_is_for_the_caller_to_try_again() {
        fails(new ConcurrencyException("lost"), MANY);

        var refusal = catchThrowableOfType(Refusal.class, this::send);

        assertThat(refusal.code()).isEqualTo("commands.contended");
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(samples.handled).hasValueLessThan(MANY);
    }

    @Test
    void a_new_stream_that_somebody_else_began_is_there_the_next_time() {
        fails(new ConcurrencyException("lost"), 1);
        fails(new AggregateStreamCreationException("lost"), 1);

        assertThat(send().target()).isEqualTo(target);
    }

    @Test
    void an_id_that_is_taken_is_a_conflict_at_the_second_try() {
        fails(new AggregateStreamCreationException("taken"), MANY);

        var refusal = catchThrowableOfType(Refusal.class, this::send);

        assertThat(refusal.code()).isEqualTo("commands.exists-already");
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(samples.handled).hasValue(2);
    }

    static Stream<RuntimeException> withoutOutcome() {
        return Stream.of(
                new DataAccessResourceFailureException("gone"),
                new QueryTimeoutException("slow"),
                new TransactionSystemException("the commit was not answered"),
                new EventStoreException("append", new DataAccessResourceFailureException("gone")));
    }

    @ParameterizedTest
    @MethodSource("withoutOutcome")
    void a_database_that_does_not_answer_is_for_the_caller_to_try_again(RuntimeException failure) {
        fails(failure, 1);

        var refusal = catchThrowableOfType(Refusal.class, this::send);

        assertThat(refusal.code()).isEqualTo("commands.no-outcome");
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(1));
        assertThat(samples.handled).hasValue(1); // the caller decides, not the door

        assertThat(send().replayed()).isFalse();
        assertThat(send().replayed()).isTrue();
    }

    @Test
    void being_turned_away_for_the_moment_leaves_no_trace() {
        fails(new DataAccessResourceFailureException("gone"), 1);

        assertThatThrownBy(this::send).isInstanceOf(Refusal.class);

        assertThat(new World(commands, database).refusals(target)).isEmpty();
    }

    @Test
    void a_refusal_of_the_handler_leaves_a_trace_and_no_answer_under_the_key() {
        fails(Refusal.unprocessable("samples.no", "No"), 1);

        assertThat(World.refusal(this::send)).isEqualTo("samples.no");

        assertThat(new World(commands, database).refusals(target)).containsExactly("samples.no");
        assertThat(send().replayed()).isFalse();
    }

    @Test
    void anything_else_is_a_failure_that_names_the_command_and_no_values() {
        fails(new IllegalStateException("with a password"), 1);

        assertThatThrownBy(this::send)
                .isInstanceOf(Failures.CommandFailed.class)
                .hasMessage("Sample failed");
    }
}
