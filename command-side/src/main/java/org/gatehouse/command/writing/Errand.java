package org.gatehouse.command.writing;

import java.util.Optional;
import org.gatehouse.api.Command;

/**
 * What a command needs done that is slow or outside of Gatehouse, such as sending a mail. It is run
 * in no transaction and without a place at the gate, so a slow world outside holds up no decision.
 * A command of the due sheet is run at least once: a process may die after it and before its
 * outcome is recorded. One that a caller sends is run after it was authorised, once for an
 * idempotency key that has an answer, and decided as its outcome.
 *
 * @param <C> what is sent or stands on the due sheet; no aggregate handles it
 */
public interface Errand<C extends Command> {

    Class<C> command();

    /**
     * Does it. It is up to the errand not to hold more than a part of the poller's threads.
     *
     * @return the command that records what came of it; empty where there was nothing to do, which
     *     is for the due sheet only
     * @throws RuntimeException what the due sheet is to try again later, after a pause that grows;
     *     it is logged, so it names nobody
     */
    Optional<Command> run(C due);
}
