package org.gatehouse.command.writing;

import org.gatehouse.api.Command;
import org.gatehouse.api.DerivedId;
import org.gatehouse.platform.messages.MessageNames;
import org.springframework.stereotype.Component;

/** What Gatehouse asks of itself when it starts, in the name of the room that the command is in. */
@Component
public class SystemCommands {

    private final AxonCommands commands;
    private final Envelope envelope;

    SystemCommands(AxonCommands commands, Envelope envelope) {
        this.commands = commands;
        this.envelope = envelope;
    }

    /**
     * @param name the same name is done once, within the time that answers are kept
     * @throws org.gatehouse.platform.messages.Refusal when a rule says no
     */
    public Receipt send(String name, Command command) {
        var id = DerivedId.of("system", name).toString();
        return commands.send(
                envelope.fromRoom(
                        command,
                        new DueCommand(
                                id,
                                MessageNames.room(command.getClass()),
                                MessageNames.of(command.getClass()),
                                "",
                                id,
                                id)));
    }
}
