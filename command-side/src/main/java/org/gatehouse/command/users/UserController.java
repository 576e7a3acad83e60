package org.gatehouse.command.users;

import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/users")
final class UserController {

    private final Commands commands;

    UserController(Commands commands) {
        this.commands = commands;
    }

    record NewUser(
            PersonName displayName,
            UserPrincipalName userPrincipalName,
            @Nullable MailAddress mail) {}

    record NewManager(UserId id) {}

    @PostMapping
    ResponseEntity<Receipt.Created> register(@RequestBody NewUser body) {
        return commands.send(
                        new RegisterUser(
                                new UserId(Ids.next()),
                                body.displayName(),
                                body.userPrincipalName(),
                                body.mail()))
                .asCreated();
    }

    @PutMapping("/{id}/manager")
    ResponseEntity<Void> assignManager(@PathVariable UserId id, @RequestBody NewManager body) {
        return commands.send(new AssignManager(id, body.id())).asNoContent();
    }

    @DeleteMapping("/{id}/manager")
    ResponseEntity<Void> removeManager(@PathVariable UserId id) {
        return commands.send(new RemoveManager(id)).asNoContent();
    }

    @PostMapping("/{id}/disable")
    ResponseEntity<Void> disable(@PathVariable UserId id) {
        return commands.send(new DisableUser(id)).asNoContent();
    }

    @PostMapping("/{id}/enable")
    ResponseEntity<Void> enable(@PathVariable UserId id) {
        return commands.send(new EnableUser(id)).asNoContent();
    }
}
