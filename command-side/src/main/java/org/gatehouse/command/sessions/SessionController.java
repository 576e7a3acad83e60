package org.gatehouse.command.sessions;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.sessions.SessionCommand.EndSession;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.sessions.SignOutCommand.SignOutEverywhere;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SessionController {

    private final Commands commands;
    private final Callers callers;

    SessionController(Commands commands, Callers callers) {
        this.commands = commands;
        this.callers = callers;
    }

    @DeleteMapping("/me/sessions/{id}")
    ResponseEntity<Void> end(@PathVariable SessionId id) {
        return commands.send(new EndSession(id, caller())).asNoContent();
    }

    /** The caller's own session included. */
    @PostMapping("/me/sign-out-everywhere")
    ResponseEntity<Void> signOutEverywhere() {
        return commands.send(new SignOutEverywhere(caller())).asNoContent();
    }

    private UserId caller() {
        if (callers.current().actor() instanceof Actor.User user) {
            return new UserId(user.id());
        }
        throw Refusal.notFound(UserFacts.NO_SUCH_USER, "The caller is no user");
    }
}
