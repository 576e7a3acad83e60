package org.gatehouse.command.credentials;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.api.Command;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.credentials.CredentialCommand.RecordResetPassword;
import org.gatehouse.api.credentials.CredentialCommand.ResetPassword;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserRights;
import org.gatehouse.command.writing.Errand;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** Somebody is given a temporary password by somebody else. */
@Component
final class ResetPasswordErrand implements Errand<ResetPassword> {

    /** No two of these look alike; 80 bits in four groups of four. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;

    private final SecureRandom random = new SecureRandom();
    private final CredentialStore store;
    private final PasswordWrites writes;
    private final Callers callers;
    private final UserRights rights;

    ResetPasswordErrand(
            CredentialStore store, PasswordWrites writes, Callers callers, UserRights rights) {
        this.store = store;
        this.writes = writes;
        this.callers = callers;
        this.rights = rights;
    }

    @Override
    public Class<ResetPassword> command() {
        return ResetPassword.class;
    }

    @Override
    public Optional<Command> run(ResetPassword asked) {
        requireMayReset(callers.current().actor(), asked.userId());
        var account = writes.account(asked.userId());
        var temporary = temporary();
        writes.begin(asked.userId());
        var verifier = store.reset(account, PasswordText.of(temporary));
        return Optional.of(
                new RecordResetPassword(
                        asked.userId(),
                        store.kind(),
                        verifier.orElse(null),
                        temporary,
                        true,
                        store.limit().orElse(null)));
    }

    /**
     * @throws Refusal {@code credentials.own-password} (422), {@code users.privileged} (403)
     */
    private void requireMayReset(Actor actor, UserId user) {
        if (actor instanceof Actor.User self && self.id().equals(user.value())) {
            throw Refusal.unprocessable(
                    "credentials.own-password", "One's own password is changed, not reset");
        }
        rights.requireMayChange(actor, user);
    }

    private Secret temporary() {
        return new Secret(
                IntStream.range(0, GROUPS)
                        .mapToObj(group ->
                                random.ints(GROUPS, 0, LETTERS.length())
                                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("-")));
    }
}
