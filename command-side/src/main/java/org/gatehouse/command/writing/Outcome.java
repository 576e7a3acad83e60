package org.gatehouse.command.writing;

import org.jspecify.annotations.Nullable;

/**
 * What a handled command results in: handed out before the commit, complete after it. An object
 * rather than a thread's memory, so that it also travels where another node has handled the command
 * (docs/decisions/0024).
 */
final class Outcome {

    private @Nullable Receipt receipt;

    void complete(Receipt done) {
        receipt = done;
    }

    /**
     * @throws IllegalStateException before the transaction was prepared
     */
    Receipt receipt() {
        if (receipt == null) {
            throw new IllegalStateException("The command has not been decided");
        }
        return receipt;
    }
}
