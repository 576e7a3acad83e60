package org.gatehouse.command.credentials;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.api.Command;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.CredentialCommand.ChangePassword;
import org.gatehouse.api.credentials.CredentialCommand.RecordChangedPassword;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.writing.Errand;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.Lockouts;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** Somebody replaces their own password. */
@Component
final class ChangePasswordErrand implements Errand<ChangePassword> {

    /** Counted apart from where people sign in. */
    private static final byte[] HERE = "password-change".getBytes(StandardCharsets.UTF_8);

    private final CredentialStore store;
    private final PasswordRules rules;
    private final PasswordWrites writes;
    private final SettingsFacts settings;
    private final Lockouts lockouts;

    ChangePasswordErrand(
            CredentialStore store,
            PasswordRules rules,
            PasswordWrites writes,
            SettingsFacts settings,
            Lockouts lockouts) {
        this.store = store;
        this.rules = rules;
        this.writes = writes;
        this.settings = settings;
        this.lockouts = lockouts;
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
        var verifier = replaced(account, current, next);
        requireNew(account, next, policy.settings());
        return Optional.of(
                new RecordChangedPassword(
                        asked.userId(), store.kind(), verifier.orElse(null), policy.version()));
    }

    /**
     * Whoever is at somebody's desk finds the present password no sooner here than at the sign-in.
     *
     * @throws Refusal {@code credentials.locked-out} (429)
     */
    private Optional<SealedVerifier> replaced(
            Account account, PasswordText current, PasswordText next) {
        var target = lockouts.of(account.user(), HERE);
        var attempt = lockouts.enter(target, current);
        attempt.retryAfter().ifPresent(ChangePasswordErrand::locked);
        try {
            writes.begin(account, current);
            var verifier = store.replace(account, current, next);
            lockouts.proved(target);
            return verifier;
        } catch (Refusal refusal) {
            if (!refusal.code().equals(CredentialStore.wrong().code())) {
                lockouts.unanswered(target, attempt);
            }
            throw refusal;
        }
    }

    private static void locked(Duration wait) {
        throw Refusal.tooMany("credentials.locked-out", "Too many wrong passwords", wait);
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
