package org.gatehouse.command.users;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.Macs;
import org.jspecify.annotations.Nullable;

/** A person's entry in the directory. */
@Aggregate
final class User {

    /** Claimed by its HMAC: a principal name is personal. */
    static final String PRINCIPAL_NAMES = "users.userPrincipalName";

    @AggregateIdentifier private UserId id;
    private boolean enabled;
    private @Nullable UserId manager;

    User() {} // Axon rebuilds the user from their events

    @CommandHandler
    User(RegisterUser command, UniqueValues names, Macs macs) {
        var user = command.userId();
        var key = command.userPrincipalName().key().getBytes(StandardCharsets.UTF_8);
        names.claim(
                PRINCIPAL_NAMES,
                Base64.getEncoder().encodeToString(macs.of(PRINCIPAL_NAMES, key)),
                user.value(),
                "users.principal-name-taken");
        var subject = Subject.user(user.value());
        var mail = command.mail();
        apply(
                new UserRegistered(
                        user,
                        Personal.of(subject, command.displayName().value()),
                        Personal.of(subject, command.userPrincipalName().value()),
                        mail == null ? null : Personal.of(subject, mail.value())));
    }

    @CommandHandler
    void handle(AssignManager command, UserFacts users, Guards guards) {
        var next = command.manager();
        if (next.equals(manager)) {
            return;
        }
        guards.hold(Guard.managers(), Guard.user(id.value()), Guard.user(next.value()));
        users.requireEnabled(next);
        if (users.isAtOrAbove(id, next)) {
            throw Refusal.unprocessable(
                    "users.manager-loop", "Nobody is above themselves, however many are between");
        }
        apply(new ManagerAssigned(id, manager, next));
    }

    @CommandHandler
    void handle(RemoveManager command, Guards guards) {
        if (manager != null) {
            guards.hold(Guard.managers(), Guard.user(id.value()));
            apply(new ManagerRemoved(id, manager));
        }
    }

    @CommandHandler
    void handle(DisableUser command, Guards guards) {
        guards.hold(Guard.user(id.value()));
        if (enabled) {
            apply(new UserDisabled(id));
        }
    }

    @CommandHandler
    void handle(EnableUser command, Guards guards) {
        guards.hold(Guard.user(id.value()));
        if (!enabled) {
            apply(new UserEnabled(id));
        }
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        switch (event) {
            case UserRegistered e -> enabled = true;
            case ManagerAssigned e -> manager = e.manager();
            case ManagerRemoved e -> manager = null;
            case UserDisabled e -> enabled = false;
            case UserEnabled e -> enabled = true;
        }
    }
}
