package org.gatehouse.standalone.demonstration;

import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.standalone.demonstration.DemonstrationPeople.Somebody;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Registers the demonstration people in an empty directory. */
@Component
@ConditionalOnProperty(name = "gatehouse.development.enabled", havingValue = "true")
final class DemonstrationStart implements ApplicationRunner {

    private final SystemCommands commands;
    private final LogEnd end;

    DemonstrationStart(SystemCommands commands, LogEnd end) {
        this.commands = commands;
        this.end = end;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (end.visible().position() > 0) {
            return;
        }
        var boss = new UserId(Somebody.ANN.id);
        for (var person : Somebody.values()) {
            var id = new UserId(person.id);
            var address = person.shortName() + "@gatehouse.example";
            commands.send(
                    "demonstration-register-" + person.shortName(),
                    new RegisterUser(
                            id,
                            new PersonName(person.displayName),
                            new UserPrincipalName(address),
                            new MailAddress(address)));
            if (person != Somebody.ANN) {
                commands.send(
                        "demonstration-manager-" + person.shortName(), new AssignManager(id, boss));
            }
        }
    }
}
