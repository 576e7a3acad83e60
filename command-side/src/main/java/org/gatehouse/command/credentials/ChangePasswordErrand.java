package org.gatehouse.command.credentials;

import java.util.Optional;
import org.gatehouse.api.Command;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.CredentialCommand.ChangePassword;
import org.gatehouse.api.credentials.CredentialCommand.RecordChangedPassword;
import org.gatehouse.command.writing.Errand;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.springframework.stereotype.Component;

/** Somebody replaces their own password. */
@Component
final class ChangePasswordErrand implements Errand<ChangePassword> {

    private final CredentialStore store;
    private final PasswordRules rules;
    private final PasswordWrites writes;

    ChangePasswordErrand(CredentialStore store, PasswordRules rules, PasswordWrites writes) {
        this.store = store;
        this.rules = rules;
        this.writes = writes;
    }

    @Override
    public Class<ChangePassword> command() {
        return ChangePassword.class;
    }

    @Override
    public Optional<Command> run(ChangePassword asked) {
        var account = writes.account(asked.userId());
        var next = rules.require(asked.newPassword());
        var current = present(asked.currentPassword());
        rules.requireAnother(next, current);
        writes.begin(account, current);
        var verifier = store.replace(account, current, next);
        return Optional.of(
                new RecordChangedPassword(asked.userId(), store.kind(), verifier.orElse(null)));
    }

    private static PasswordText present(Secret typed) {
        try {
            return PasswordText.of(typed);
        } catch (InvalidValue nobodys) {
            throw CredentialStore.wrong();
        }
    }
}
