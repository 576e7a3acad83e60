package org.gatehouse.command.writing;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gatehouse.api.Command;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What the door makes of what goes wrong behind it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private Failures() {}

    /** Axon wraps what the append says, unless it is a race. */
    static Throwable cause(Throwable failure) {
        return failure instanceof EventStoreException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    /** Whether the same command, run again, sees what the winner did. */
    static boolean isLostRace(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof Recording.LostToTwin
                || failure instanceof PessimisticLockingFailureException;
    }

    /** The winner of a race for a new stream is seen the next time; an id that is taken never. */
    static boolean isTaken(@Nullable Throwable former, Throwable failure) {
        return former instanceof AggregateStreamCreationException
                && failure instanceof AggregateStreamCreationException;
    }

    /** For a race that cannot be won. */
    static Refusal lost(Throwable race) {
        return race instanceof AggregateStreamCreationException
                ? Refusal.conflict("commands.exists-already", "There is one with this id already")
                : contended();
    }

    private static Refusal contended() {
        return Refusal.unavailable(
                "commands.contended", "Too many others are changing the same thing", A_MOMENT);
    }

    /** For everything but a race: what may pass the next time is the caller's to try again. */
    static RuntimeException answer(CommandMessage<Command> message, Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case AggregateNotFoundException _ -> notFound(message.getPayload());
            case LockAcquisitionFailedException _ -> contended();
            case TimeoutException _,
                    TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    TransactionException _ -> {
                LOG.warn("{} has no outcome", message.getPayloadType().getSimpleName(), failure);
                yield Refusal.unavailable(
                        "commands.no-outcome",
                        "Whether this was done is not known; the same request with the same"
                                + " Idempotency-Key will tell",
                        A_MOMENT);
            }
            default -> new CommandFailed(message.getPayloadType(), failure);
        };
    }

    /** Named after the kind of stream: {@code groups.no-such-membership}. */
    private static Refusal notFound(Command command) {
        var kind =
                command.getClass()
                        .getInterfaces()[0]
                        .getSimpleName()
                        .replace("Command", "")
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
        return Refusal.notFound(
                MessageNames.room(command.getClass()) + ".no-such-" + kind,
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
