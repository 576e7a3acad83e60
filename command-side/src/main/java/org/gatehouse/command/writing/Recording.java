package org.gatehouse.command.writing;

import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gatehouse.api.Secret;
import org.gatehouse.platform.eventstore.Appended;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.platform.messages.CommandTargets;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Around every decision, in its transaction: answers an idempotency key that was answered before,
 * checks the version that the caller expects, and writes the receipt once the events have their
 * numbers.
 */
@Component
@Order(2) // after the authorization
final class Recording implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Gate gate;
    private final CommandLog log;
    private final LogEnd end;
    private final PostgresEventStorageEngine engine;

    Recording(Gate gate, CommandLog log, LogEnd end, PostgresEventStorageEngine engine) {
        this.gate = gate;
        this.log = log;
        this.end = end;
        this.engine = engine;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        gate.enter();
        unitOfWork.onCleanup(u -> gate.leave());
        var message = unitOfWork.getMessage();
        var key = Envelope.key(message);
        var outcome = new Outcome();
        var earlier = key.flatMap(log::find);
        if (earlier.isPresent()) {
            outcome.complete(earlier.get());
            return outcome;
        }
        var answer = chain.proceed();
        // Registered after the handler, so it runs after the events have been appended.
        unitOfWork.onPrepareCommit(u -> {
            var receipt = receipt(message, answer instanceof Secret s ? s : null);
            if (key.isPresent() && !log.add(key.get(), receipt)) {
                throw new LostToTwin();
            }
            outcome.complete(receipt);
        });
        return outcome;
    }

    /**
     * Before an errand: what it does outside cannot be taken back.
     *
     * @throws Refusal {@code request.version-mismatch} (412)
     */
    void requireExpected(CommandMessage<?> message) {
        var target = Objects.requireNonNull(CommandTargets.of(message.getPayload()));
        requireExpected(message, engine.lastSequenceNumberFor(target.toString()).orElse(-1L));
    }

    private static void requireExpected(CommandMessage<?> message, long version) {
        Envelope.ifMatch(message)
                .filter(expected -> expected != version)
                .ifPresent(expected -> {
                    throw Refusal.preconditionFailed(
                            "request.version-mismatch", "It has changed meanwhile");
                });
    }

    private Receipt receipt(CommandMessage<?> message, @Nullable Secret secret) {
        var target = Objects.requireNonNull(CommandTargets.of(message.getPayload()));
        var appended = Appended.current();
        var own = appended.entries().stream().filter(e -> e.stream().equals(target)).toList();
        long version =
                own.isEmpty()
                        ? engine.lastSequenceNumberFor(target.toString()).orElse(-1L)
                        : own.getLast().sequence();
        long before = own.isEmpty() ? version : own.getFirst().sequence() - 1;
        requireExpected(message, before);
        var last = appended.lastPosition();
        return new Receipt(
                target,
                version,
                last.isPresent() ? end.at(last.getAsLong()) : end.visible(),
                secret,
                false);
    }

    /** A request with the same key was first; its answer is there now. */
    static final class LostToTwin extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostToTwin() {
            super("A twin was first", null, false, false);
        }
    }
}
