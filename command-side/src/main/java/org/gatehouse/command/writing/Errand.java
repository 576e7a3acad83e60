package org.gatehouse.command.writing;

import java.util.Optional;
import org.gatehouse.api.Command;

/**
 * What a command of the due sheet does outside of Gatehouse, such as sending a mail. It is run in
 * no transaction and without a place at the gate, so a slow world outside holds up no decision. It
 * is run at least once: a process may die after it and before its outcome is recorded.
 *
 * @param <C> the command that stands on the due sheet; no aggregate handles it
 */
public interface Errand<C extends Command> {

    Class<C> command();

    /**
     * Does it. It is up to the errand not to hold more than a part of the poller's threads.
     *
     * @return the command that records what came of it; empty where there was nothing to do
     * @throws RuntimeException what is to be tried again later, after a pause that grows; it is
     *     logged, so it names nobody
     */
    Optional<Command> run(C due);
}
