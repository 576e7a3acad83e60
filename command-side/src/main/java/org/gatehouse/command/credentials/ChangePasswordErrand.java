package org.gatehouse.command.credentials;

import java.util.Optional;
import org.gatehouse.api.Command;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.CredentialCommand.ChangePassword;
import org.gatehouse.api.credentials.CredentialCommand.RecordChangedPassword;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.writing.Errand;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.springframework.stereotype.Component;

/** Somebody replaces their own password. */
@Component
final class ChangePasswordErrand implements Errand<ChangePassword> {

    private final CredentialStore store;
    private final PasswordRules rules;
    private final PasswordWrites writes;
    private final SettingsFacts settings;

    ChangePasswordErrand(
            CredentialStore store,
            PasswordRules rules,
            PasswordWrites writes,
            SettingsFacts settings) {
        this.store = store;
        this.rules = rules;
        this.writes = writes;
        this.settings = settings;
    }

    @Override
    public Class<ChangePassword> command() {
        return ChangePassword.class;
    }

    @Override
    public Optional<Command> run(ChangePassword asked) {
        var policy = settings.passwordProtection();
        var owner = writes.owner(asked.userId());
        var account = owner.account();
        var next = rules.require(asked.newPassword(), owner, policy.settings());
        var current = present(asked.currentPassword());
        rules.requireAnother(next, current);
        writes.begin(account, current);
        var verifier = store.replace(account, current, next);
        requireNew(account, next, policy.settings());
        return Optional.of(
                new RecordChangedPassword(
                        asked.userId(), store.kind(), verifier.orElse(null), policy.version()));
    }

    /**
     * Only now that the present one is proved: the answer tells of former ones. Nothing is kept of
     * the new one until it is recorded, where Gatehouse itself remembers former ones.
     */
    private void requireNew(
            Account account, PasswordText next, PasswordProtectionSettings settings) {
        if (store.remembers(account, next, settings.rememberedPasswords())) {
            throw PasswordRules.former();
        }
    }

    private static PasswordText present(Secret typed) {
        try {
            return PasswordText.of(typed);
        } catch (InvalidValue nobodys) {
            throw CredentialStore.wrong();
        }
    }
}
