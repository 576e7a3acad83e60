package org.gatehouse.command.writing;

import org.gatehouse.api.Command;

/** The one door through which commands enter. A lambda is the fake. */
@FunctionalInterface
public interface Commands {

    /**
     * Decides and stores, in one transaction; when it returns, what it answers is on disk. Sent for
     * the caller of the current request.
     *
     * @throws org.gatehouse.platform.messages.Refusal when a rule says no; nothing is stored then
     */
    Receipt send(Command command);
}
