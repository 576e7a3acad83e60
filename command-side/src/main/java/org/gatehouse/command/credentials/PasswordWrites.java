package org.gatehouse.command.credentials;

import org.gatehouse.api.credentials.CredentialCommand.BeginPasswordWrite;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.BulkCommands;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.Directory;
import org.springframework.stereotype.Component;

/** What comes before another password is given to the store. */
@Component
class PasswordWrites {

    private final CredentialStore store;
    private final Directory directory;
    private final PersonalData personal;
    private final BulkCommands commands;
    private final Callers callers;

    PasswordWrites(
            CredentialStore store,
            Directory directory,
            PersonalData personal,
            BulkCommands commands,
            Callers callers) {
        this.store = store;
        this.directory = directory;
        this.personal = personal;
        this.commands = commands;
        this.callers = callers;
    }

    /**
     * @throws Refusal {@code users.no-such-user} (404)
     */
    Account account(UserId user) {
        return owner(user).account();
    }

    /**
     * @throws Refusal {@code users.no-such-user} (404)
     */
    PasswordOwner owner(UserId user) {
        return directory
                .find(user)
                .filter(state -> !state.isDeleted())
                .flatMap(state -> state.person(personal))
                .map(person ->
                        PasswordOwner.of(new Account(user, person.userPrincipalName()), person))
                .orElseThrow(
                        () -> Refusal.notFound(UserFacts.NO_SUCH_USER, "There is no such user"));
    }

    /**
     * As {@link #begin(UserId)}, once it is proved: attempts of who does not know the password do
     * not lengthen its history.
     *
     * @throws Refusal {@code credentials.wrong-password} (422)
     */
    void begin(Account account, PasswordText current) {
        if (isElsewhere()) {
            if (!store.verify(account, current).proves()) {
                throw CredentialStore.wrong();
            }
            begin(account.user());
        }
    }

    /**
     * Says in the log that a store outside is about to be told: whatever becomes of this process,
     * nothing happens there that history does not know of.
     */
    void begin(UserId user) {
        if (isElsewhere()) {
            commands.of(callers.current()).send(new BeginPasswordWrite(user, store.kind()));
        }
    }

    private boolean isElsewhere() {
        return store.kind() != PasswordStore.GATEHOUSE;
    }
}
