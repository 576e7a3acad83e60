package org.gatehouse.command.credentials;

import java.util.Objects;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.RequiresFreshSignIn;
import org.gatehouse.api.credentials.CredentialCommand.ChangePassword;
import org.gatehouse.api.credentials.CredentialCommand.ResetPassword;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PasswordController {

    private final Commands commands;
    private final Callers callers;

    PasswordController(Commands commands, Callers callers) {
        this.commands = commands;
        this.callers = callers;
    }

    record PasswordChange(Secret currentPassword, Secret newPassword) {}

    @PostMapping("/me/password-change")
    @RequiresFreshSignIn
    ResponseEntity<Void> change(@RequestBody PasswordChange body) {
        if (!(callers.current().actor() instanceof Actor.User user)) {
            throw Refusal.notFound(UserFacts.NO_SUCH_USER, "The caller is no user");
        }
        return commands.send(
                        new ChangePassword(
                                new UserId(user.id()), body.currentPassword(), body.newPassword()))
                .asNoContent();
    }

    /**
     * @param newPassword shown in this answer and never again
     */
    record TemporaryPassword(String newPassword) {}

    @PostMapping("/users/{id}/reset-password")
    @RequiresFreshSignIn
    ResponseEntity<TemporaryPassword> reset(@PathVariable UserId id) {
        var receipt = commands.send(new ResetPassword(id));
        return receipt.asOk(
                new TemporaryPassword(Objects.requireNonNull(receipt.secret()).reveal()));
    }
}
