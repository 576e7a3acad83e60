package org.gatehouse.command.writing;

import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.Validity;
import org.gatehouse.platform.messages.Refusal;
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
    private final Validity validity;

    BulkCommands(AxonCommands commands, Envelope envelope, Validity validity) {
        this.commands = commands;
        this.envelope = envelope;
        this.validity = validity;
    }

    /**
     * Sent for the caller, from any thread, as long as their session goes on: each is refused with
     * {@code access.session-ended} (403) once it has ended, since a file may take an hour.
     *
     * @param importedFrom what the events tell of where they were taken over from
     */
    public Commands of(Caller caller, String importedFrom) {
        var revocation = validity.revocationOfCaller();
        return command -> {
            if (revocation.getAsBoolean()) {
                throw Refusal.forbidden(
                        "access.session-ended", "The session in which this began has ended");
            }
            return commands.send(envelope.fromPart(command, caller, importedFrom));
        };
    }

    /** Sent for the caller, from any thread, before the request is answered. */
    public Commands of(Caller caller) {
        return command -> commands.send(envelope.fromPart(command, caller, null));
    }
}
