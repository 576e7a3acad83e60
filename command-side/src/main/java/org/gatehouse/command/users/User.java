package org.gatehouse.command.users;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_ID;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.Edit;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.PurgeUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.command.facts.UserRights;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.UserState;
import org.gatehouse.platform.users.UserState.Person;
import org.jspecify.annotations.Nullable;

/** A person's entry in the directory. */
@Aggregate
final class User {

    /** For how long a deleted user can be restored (X-R4). */
    static final Duration RESTORABLE = Duration.ofDays(30);

    @AggregateIdentifier private UserId id;
    private final UserState state = new UserState();

    User() {} // Axon rebuilds the user from their events

    @CommandHandler
    User(RegisterUser command, UserNames names) {
        var user = command.userId();
        var mail = command.mail();
        var profile = Profile.of(command.profile());
        names.move(user, Kind.PRINCIPAL_NAME, null, command.userPrincipalName().value());
        names.move(user, Kind.EMPLOYEE_ID, null, employeeId(profile));
        apply(
                new UserRegistered(
                        user,
                        personal(user, command.displayName().value()),
                        personal(user, command.userPrincipalName().value()),
                        mail == null ? null : personal(user, mail.value()),
                        profile.equals(Profile.NONE) ? null : personal(user, profile),
                        command.userType() == UserType.MEMBER ? null : command.userType()));
    }

    @CommandHandler
    void handle(
            EditUser command,
            Actor actor,
            UserRights rights,
            Guards guards,
            UserNames names,
            PersonalData personal) {
        guards.hold(Guard.user(id.value()));
        requirePresent();
        rights.requireMayChange(actor, id);
        var person =
                state.person(personal)
                        .orElseThrow(() ->
                                Refusal.conflict(UserFacts.ERASED, "The user has been erased"));
        rename(person, command.displayName());
        replacePrincipalName(person, command.userPrincipalName(), names);
        replaceMail(person, command.mail());
        editProfile(person, person.profile().edited(command.profile()), names);
        convert(command.userType());
    }

    private void rename(Person person, @Nullable PersonName next) {
        if (next != null && !next.value().equals(person.displayName())) {
            apply(
                    new UserRenamed(
                            id, personal(id, person.displayName()), personal(id, next.value())));
        }
    }

    private void replacePrincipalName(
            Person person, @Nullable UserPrincipalName next, UserNames names) {
        var former = person.userPrincipalName();
        if (next != null && !next.value().equals(former)) {
            names.move(id, Kind.PRINCIPAL_NAME, former, next.value());
            apply(new PrincipalNameReplaced(id, personal(id, former), personal(id, next.value())));
        }
    }

    private void replaceMail(Person person, @Nullable Edit<MailAddress> edit) {
        if (edit == null) {
            return;
        }
        var next = edit.to() == null ? null : edit.to().value();
        var former = person.mail();
        if (!Objects.equals(former, next)) {
            apply(
                    new MailReplaced(
                            id,
                            former == null ? null : personal(id, former),
                            next == null ? null : personal(id, next)));
        }
    }

    private void editProfile(Person person, Profile next, UserNames names) {
        if (!next.equals(person.profile())) {
            names.move(id, Kind.EMPLOYEE_ID, employeeId(person.profile()), employeeId(next));
            apply(new ProfileEdited(id, personal(id, person.profile()), personal(id, next)));
        }
    }

    private void convert(@Nullable UserType next) {
        if (next != null && next != state.userType()) {
            apply(new UserConverted(id, state.userType(), next));
        }
    }

    @CommandHandler
    void handle(AssignManager command, UserFacts users, Guards guards) {
        requirePresent();
        var next = command.manager();
        if (next.equals(state.manager())) {
            return;
        }
        guards.hold(Guard.managers(), Guard.user(id.value()), Guard.user(next.value()));
        users.requireEnabled(next);
        if (users.isAtOrAbove(id, next)) {
            throw Refusal.unprocessable(
                    UserFacts.MANAGER_LOOP, "Nobody is above themselves, however many are between");
        }
        apply(new ManagerAssigned(id, state.manager(), next));
    }

    @CommandHandler
    void handle(RemoveManager command, Guards guards) {
        requirePresent();
        var manager = state.manager();
        if (manager != null) {
            guards.hold(Guard.managers(), Guard.user(id.value()));
            apply(new ManagerRemoved(id, manager));
        }
    }

    @CommandHandler
    void handle(DisableUser command, Actor actor, UserRights rights, Guards guards) {
        guards.hold(Guard.roles(), Guard.user(id.value()));
        requirePresent();
        if (state.isEnabled()) {
            rights.requireMayChange(actor, id);
            rights.requireAnotherAdministrator(id);
            apply(new UserDisabled(id));
        }
    }

    @CommandHandler
    void handle(EnableUser command, Actor actor, UserRights rights, Guards guards) {
        guards.hold(Guard.user(id.value()));
        requirePresent();
        if (!state.isEnabled()) {
            rights.requireMayChange(actor, id);
            apply(new UserEnabled(id));
        }
    }

    @CommandHandler
    void handle(DeleteUser command, Actor actor, UserRights rights, Guards guards, Clock clock) {
        if (actor instanceof Actor.User self && self.id().equals(id.value())) {
            throw Refusal.unprocessable("users.own-account", "Nobody deletes their own account");
        }
        guards.hold(Guard.roles(), Guard.user(id.value()));
        requireKnown();
        if (!state.isDeleted()) {
            rights.requireMayChange(actor, id);
            rights.requireAnotherAdministrator(id);
            apply(new UserDeleted(id, clock.instant().plus(RESTORABLE)));
        }
    }

    @CommandHandler
    void handle(RestoreUser command, Actor actor, UserRights rights, Guards guards) {
        guards.hold(Guard.user(id.value()));
        requireKnown();
        if (state.isDeleted()) {
            rights.requireMayChange(actor, id);
            apply(new UserRestored(id));
        }
    }

    @CommandHandler
    void handle(PurgeUser command, Guards guards, UserNames names, Clock clock) {
        guards.hold(Guard.user(id.value()));
        var end = state.restorableUntil();
        if (!state.isPurged() && end != null && !end.isAfter(clock.instant())) {
            names.releaseAll(id);
            apply(new UserPurged(id));
        }
    }

    private void requirePresent() {
        requireKnown();
        if (state.isDeleted()) {
            throw Refusal.conflict(UserFacts.DELETED, "The user is deleted; restore them first");
        }
    }

    private void requireKnown() {
        if (state.isPurged()) {
            throw Refusal.notFound(UserFacts.NO_SUCH_USER, "There is no such user any more");
        }
    }

    private static @Nullable String employeeId(Profile profile) {
        return profile.get(EMPLOYEE_ID).orElse(null);
    }

    private static <T> Personal<T> personal(UserId user, T value) {
        return Personal.of(Subject.user(user.value()), value);
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        id = event.userId();
        state.on(event);
    }
}
