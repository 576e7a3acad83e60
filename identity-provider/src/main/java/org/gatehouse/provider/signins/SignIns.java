package org.gatehouse.provider.signins;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.signins.SignInEvent.SignInFailed;
import org.gatehouse.api.signins.SignInFailure;
import org.gatehouse.api.signins.SignInId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.Lockouts;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.credentials.Verdict;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.traces.Traces;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.PrincipalNames;
import org.gatehouse.provider.sessions.ProviderLog;
import org.gatehouse.provider.sessions.Sessions;
import org.gatehouse.provider.sessions.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides who is let in. Whatever somebody types, a name that nobody has costs and answers the same
 * as a wrong password (PWD-R1); what is said of an account is said to who has proved its password.
 */
public final class SignIns {

    private final PrincipalNames names;
    private final Directory directory;
    private final PersonalData personal;
    private final CredentialStore store;
    private final Lockouts lockouts;
    private final Sessions sessions;
    private final ProviderLog log;
    private final Traces traces;
    private final TransactionOperations transaction;
    private final CommitSignal signal;

    /** What comes of a name and a password. */
    public sealed interface Outcome {

        /**
         * @param mustChange whether the password is good for choosing another one only
         */
        record Proved(UserId user, boolean mustChange) implements Outcome {}

        /**
         * @param retryAfter until somebody may try again; null where nobody said
         */
        record Refused(SignInFailure reason, @Nullable Duration retryAfter) implements Outcome {}
    }

    private record Person(UserId user, Account account, boolean enabled) {}

    public SignIns(
            PrincipalNames names,
            Directory directory,
            PersonalData personal,
            CredentialStore store,
            Lockouts lockouts,
            Sessions sessions,
            ProviderLog log,
            Traces traces,
            TransactionOperations transaction,
            CommitSignal signal) {
        this.names = names;
        this.directory = directory;
        this.personal = personal;
        this.store = store;
        this.lockouts = lockouts;
        this.sessions = sessions;
        this.log = log;
        this.traces = traces;
        this.transaction = transaction;
        this.signal = signal;
    }

    /**
     * Whether somebody is who they say; the log knows of it when they are not let in.
     *
     * @param appId the client for whom they sign in
     * @throws Refusal {@code credentials.busy} or {@code credentials.store-unavailable} (503)
     */
    public Outcome prove(String name, Secret password, String appId, Visitor visitor) {
        var person = names.find(name).flatMap(this::person);
        var outcome = outcome(name, person, password, visitor);
        switch (outcome) {
            case Outcome.Refused refused -> record(person, refused.reason(), appId, visitor);
            case Outcome.Proved proved -> {
                if (proved.mustChange()) {
                    record(person, SignInFailure.PASSWORD_CHANGE_REQUIRED, appId, visitor);
                }
            }
        }
        return outcome;
    }

    private Optional<Person> person(UserId user) {
        return directory
                .find(user)
                .filter(state -> !state.isDeleted())
                .flatMap(state ->
                        state.person(personal)
                                .map(known ->
                                        new Person(
                                                user,
                                                new Account(user, known.userPrincipalName()),
                                                state.isEnabled())));
    }

    private Outcome outcome(String name, Optional<Person> person, Secret typed, Visitor visitor) {
        PasswordText password;
        try {
            password = PasswordText.of(typed);
        } catch (InvalidValue nobodys) {
            return wrong(person);
        }
        var target =
                person.map(known ->
                                lockouts.of(
                                        known.user(),
                                        sessions.familiarPlace(known.user(), visitor).orElse(null)))
                        .orElseGet(() -> lockouts.ofNobody(name));
        var attempt = lockouts.enter(target, password);
        if (attempt.retryAfter().isPresent()) {
            return new Outcome.Refused(SignInFailure.LOCKED_OUT, attempt.retryAfter().get());
        }
        Verdict verdict;
        try {
            verdict = verdict(person, password);
        } catch (Refusal unanswered) {
            lockouts.unanswered(target, attempt);
            throw unanswered;
        }
        if (verdict.proves() || verdict == Verdict.EXPIRED) {
            lockouts.proved(target);
        }
        return judged(person, verdict);
    }

    private Verdict verdict(Optional<Person> person, PasswordText password) {
        if (person.isEmpty()) {
            store.verifyNobody(password);
            return Verdict.WRONG;
        }
        return store.verify(person.get().account(), password);
    }

    private static Outcome judged(Optional<Person> person, Verdict verdict) {
        return switch (verdict) {
            case MATCHES, MUST_CHANGE ->
                    person.filter(Person::enabled)
                            .<Outcome>map(known ->
                                    new Outcome.Proved(
                                            known.user(), verdict == Verdict.MUST_CHANGE))
                            .orElseGet(() -> refused(SignInFailure.DISABLED));
            case EXPIRED -> refused(SignInFailure.PASSWORD_EXPIRED);
            case LOCKED -> refused(SignInFailure.LOCKED_OUT);
            case DISABLED -> refused(SignInFailure.DISABLED);
            case WRONG -> wrong(person);
        };
    }

    private static Outcome wrong(Optional<Person> person) {
        return refused(
                person.isPresent() ? SignInFailure.WRONG_PASSWORD : SignInFailure.UNKNOWN_USER);
    }

    private static Outcome refused(SignInFailure reason) {
        return new Outcome.Refused(reason, null);
    }

    /**
     * What comes on top of a day's limit is counted together: by account, and all names that nobody
     * has as one, so that nobody's flood hides what befell somebody else.
     */
    private void record(
            Optional<Person> person, SignInFailure reason, String appId, Visitor visitor) {
        var id = new SignInId(Ids.next());
        var counted =
                person.<Actor>map(known -> new Actor.User(known.user().value()))
                        .orElseGet(() -> new Actor.Room("signins"));
        if (!traces.allows(counted, SignInFailed.class)) {
            return;
        }
        var user = person.map(Person::user).orElse(null);
        var event =
                new SignInFailed(
                        id, user, appId, reason, Personal.of(about(user, id), visitor.origin()));
        transaction.executeWithoutResult(
                _ -> log.append(id.value(), event, new Actor.Anonymous(id.value()), null, visitor));
        signal.committed();
    }

    private static Subject about(@Nullable UserId user, SignInId id) {
        return user == null
                ? new Subject(SubjectKind.PROVISIONAL, id.value())
                : Subject.user(user.value());
    }
}
