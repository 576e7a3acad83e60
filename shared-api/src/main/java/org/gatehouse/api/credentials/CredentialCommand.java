package org.gatehouse.api.credentials;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.access.RequiresFreshSignIn;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Everything one can ask of somebody's password. Hashing is slow and a directory is far away, so
 * what is asked is done first, and then recorded by a command of its own.
 */
public sealed interface CredentialCommand extends Command {

    UserId userId();

    @TargetAggregateIdentifier
    default CredentialId credentialId() {
        return CredentialId.of(userId());
    }

    /** One's own, by knowing it. */
    @Requires(Permission.ACCOUNT)
    @RequiresFreshSignIn
    record ChangePassword(UserId userId, Secret currentPassword, Secret newPassword)
            implements CredentialCommand {}

    /** Somebody else's: a temporary one, which the answer shows once (X-R8). */
    @Requires(Permission.PASSWORD_RESET)
    @RequiresFreshSignIn
    record ResetPassword(UserId userId) implements CredentialCommand {}

    /** A directory is about to be told; what became of it follows, unless a process dies. */
    @Requires(Permission.ACCOUNT)
    record BeginPasswordWrite(UserId userId, PasswordStore store) implements CredentialCommand {}

    /**
     * @param verifier to be kept; null where a directory keeps it
     * @param policyVersion of the settings by which it was accepted
     */
    @Requires(Permission.ACCOUNT)
    record RecordChangedPassword(
            UserId userId,
            PasswordStore store,
            @Nullable SealedVerifier verifier,
            String policyVersion)
            implements CredentialCommand {}

    /**
     * @param verifier to be kept; null where a directory keeps it
     * @param temporary to be shown to whoever has reset it; null where there is nothing to show
     * @param forceChange whether it is good for choosing another one only
     * @param validUntil from when on it is good for nothing; null where the store cannot limit that
     */
    @Requires(Permission.PASSWORD_RESET)
    record RecordResetPassword(
            UserId userId,
            PasswordStore store,
            @Nullable SealedVerifier verifier,
            @Nullable Secret temporary,
            boolean forceChange,
            @Nullable Instant validUntil)
            implements CredentialCommand {}
}
