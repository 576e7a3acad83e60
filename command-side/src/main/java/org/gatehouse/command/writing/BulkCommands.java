package org.gatehouse.command.writing;

import org.gatehouse.platform.access.Caller;
import org.springframework.stereotype.Component;

/**
 * The other commands that one request asks for, such as the lines of a file. None of them has the
 * request's idempotency key or expected version; whoever sends them makes sure that sending them
 * again does no harm.
 */
@Component
public class BulkCommands {

    private final AxonCommands commands;
    private final Envelope envelope;

    BulkCommands(AxonCommands commands, Envelope envelope) {
        this.commands = commands;
        this.envelope = envelope;
    }

    /**
     * Sent for the caller, from any thread.
     *
     * @param importedFrom what the events tell of where they were taken over from
     */
    public Commands of(Caller caller, String importedFrom) {
        return command -> commands.send(envelope.fromPart(command, caller, importedFrom));
    }

    /** Sent for the caller, from any thread. */
    public Commands of(Caller caller) {
        return command -> commands.send(envelope.fromPart(command, caller, null));
    }
}
