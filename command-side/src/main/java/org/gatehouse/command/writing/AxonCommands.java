package org.gatehouse.command.writing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.gatehouse.api.Command;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.access.CommandAuthorization;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.traces.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands over Axon's command bus. A race that was lost is run again here; a rule that said
 * no leaves a trace in the log (LOG-R1).
 */
@Component
final class AxonCommands implements Commands {

    private static final int ATTEMPTS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;

    private final CommandBus bus;
    private final Callers callers;
    private final Envelope envelope;
    private final CommandLog log;
    private final Traces traces;
    private final Errands errands;
    private final CommandAuthorization authorization;
    private final FreshSignIn freshSignIn;
    private final Recording recording;

    AxonCommands(
            CommandBus bus,
            Callers callers,
            Envelope envelope,
            CommandLog log,
            Traces traces,
            Errands errands,
            CommandAuthorization authorization,
            FreshSignIn freshSignIn,
            Recording recording) {
        this.bus = bus;
        this.callers = callers;
        this.envelope = envelope;
        this.log = log;
        this.traces = traces;
        this.errands = errands;
        this.authorization = authorization;
        this.freshSignIn = freshSignIn;
        this.recording = recording;
    }

    @Override
    public Receipt send(Command command) {
        var caller = callers.current();
        var message = envelope.fromRequest(command, caller);
        return answer(
                message,
                allowed -> {
                    if (FreshSignIn.isFor(command)) {
                        authorization.require(allowed);
                        freshSignIn.require(caller);
                    }
                    return errands.include(command) ? runAndDecide(allowed) : decide(allowed);
                });
    }

    Receipt send(CommandMessage<Command> message) {
        return answer(message, this::decide);
    }

    private Receipt answer(
            CommandMessage<Command> message, Function<CommandMessage<Command>, Receipt> decide) {
        try {
            return decide.apply(message);
        } catch (Refusal refusal) {
            var answered = answeredMeanwhile(message, refusal);
            if (answered.isPresent()) {
                return answered.get();
            }
            throw traced(message, refusal);
        }
    }

    private Receipt runAndDecide(CommandMessage<Command> errand) {
        authorization.require(errand);
        var earlier = Envelope.key(errand).flatMap(log::find);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        recording.requireExpected(errand);
        var outcome = errands.outcome(errand.getPayload()).orElseThrow();
        return decide(Envelope.of(outcome, errand));
    }

    private Refusal traced(CommandMessage<Command> message, Refusal refusal) {
        // Otherwise no rule has said no, and there is too much to do already.
        if (refusal.status() != UNAVAILABLE) {
            traces.refused(message, refusal);
        }
        return refusal;
    }

    private Receipt decide(CommandMessage<Command> message) {
        @Nullable Throwable former = null;
        for (int attempt = 1; ; attempt++) {
            var callback = new FutureCallback<Command, Outcome>();
            bus.dispatch(message, callback);
            var result = callback.getResult(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            if (!result.isExceptional()) {
                return result.getPayload().receipt();
            }
            var failure = Failures.cause(result.exceptionResult());
            if (!Failures.isLostRace(failure)) {
                throw Failures.answer(message, failure);
            }
            if (attempt == ATTEMPTS || Failures.isTaken(former, failure)) {
                throw Failures.lost(failure);
            }
            former = failure;
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(1, 1 << attempt) * 1_000_000);
        }
    }

    /**
     * A twin with the same key may have been first, and its doing be the reason for the refusal:
     * then its answer is ours.
     */
    private Optional<Receipt> answeredMeanwhile(CommandMessage<?> message, Refusal refusal) {
        return refusal.code().startsWith("idempotency.") || refusal.status() == UNAVAILABLE
                ? Optional.empty()
                : Envelope.key(message).flatMap(log::find);
    }
}
