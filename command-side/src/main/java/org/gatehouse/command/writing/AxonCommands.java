package org.gatehouse.command.writing;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gatehouse.api.Command;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.traces.Traces;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Sends commands over Axon's command bus. A race that was lost is run again here; a rule that said
 * no leaves a trace in the log (LOG-R1).
 */
@Component
final class AxonCommands implements Commands {

    private static final int ATTEMPTS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final CommandBus bus;
    private final Callers callers;
    private final Envelope envelope;
    private final CommandLog log;
    private final Traces traces;

    AxonCommands(
            CommandBus bus, Callers callers, Envelope envelope, CommandLog log, Traces traces) {
        this.bus = bus;
        this.callers = callers;
        this.envelope = envelope;
        this.log = log;
        this.traces = traces;
    }

    @Override
    public Receipt send(Command command) {
        return send(envelope.fromRequest(command, callers.current()));
    }

    Receipt send(CommandMessage<Command> message) {
        try {
            return decide(message);
        } catch (Refusal refusal) {
            var answered = answeredMeanwhile(message, refusal);
            if (answered.isPresent()) {
                return answered.get();
            }
            traces.refused(message, refusal);
            throw refusal;
        }
    }

    private Receipt decide(CommandMessage<Command> message) {
        for (int attempts = 1; ; attempts++) {
            int attempt = attempts;
            var callback = new FutureCallback<Command, Outcome>();
            bus.dispatch(message, callback);
            var result = callback.getResult(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            if (!result.isExceptional()) {
                return result.getPayload().receipt();
            }
            var failure = result.exceptionResult();
            switch (failure) {
                case Refusal refusal -> throw refusal;
                case AggregateNotFoundException _ -> throw notFound(message.getPayload());
                // The second time it is no race: the id was taken before.
                case AggregateStreamCreationException _ when attempt > 1 ->
                        throw Refusal.conflict(
                                "commands.exists-already", "There is one with this id already");
                default -> {
                    if (!isLostRace(failure)) {
                        throw new CommandFailed(message.getPayloadType(), failure);
                    }
                }
            }
            if (attempt == ATTEMPTS) {
                throw Refusal.unavailable(
                        "commands.contended",
                        "Too many others are changing the same thing",
                        Duration.ofSeconds(1));
            }
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(1, 1 << attempt) * 1_000_000);
        }
    }

    /**
     * A twin with the same key may have been first, and its doing be the reason for the refusal:
     * then its answer is ours.
     */
    private Optional<Receipt> answeredMeanwhile(CommandMessage<?> message, Refusal refusal) {
        return refusal.code().startsWith("idempotency.") || refusal.status() == 503
                ? Optional.empty()
                : Envelope.key(message).flatMap(log::find);
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof Recording.LostToTwin
                || failure instanceof PessimisticLockingFailureException
                || (failure instanceof EventStoreException
                        && failure.getCause() != null
                        && isLostRace(failure.getCause()));
    }

    private static Refusal notFound(Command command) {
        var kind = command.getClass().getInterfaces()[0].getSimpleName().replace("Command", "");
        return Refusal.notFound(
                MessageNames.room(command.getClass()) + ".no-such-" + kind.toLowerCase(Locale.ROOT),
                "There is none with this id");
    }

    /** Something broke; what it was is for the operators, not for the caller. */
    static final class CommandFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CommandFailed(Class<?> command, Throwable cause) {
            super(command.getSimpleName() + " failed", cause);
        }
    }
}
