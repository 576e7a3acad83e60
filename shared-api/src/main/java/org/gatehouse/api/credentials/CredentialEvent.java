package org.gatehouse.api.credentials;

import java.time.Instant;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to somebody's password; never what it is (PWD-R10). */
public sealed interface CredentialEvent extends DomainEvent {

    CredentialId credentialId();

    UserId userId();

    PasswordStore store();

    /**
     * A store outside of Gatehouse is about to be told of a new password. Where none of the others
     * follows, it may have taken it or not.
     */
    @EventName("credentials.PasswordWriteBegun")
    record PasswordWriteBegun(CredentialId credentialId, UserId userId, PasswordStore store)
            implements CredentialEvent {}

    /** Somebody has replaced their own, which they knew. */
    @EventName("credentials.PasswordReplaced")
    record PasswordReplaced(CredentialId credentialId, UserId userId, PasswordStore store)
            implements CredentialEvent {}

    /**
     * Somebody was given a password without having to know the former.
     *
     * @param forceChangePasswordNextSignIn whether it is good for choosing another one only
     * @param validUntil from when on it is good for nothing; null where that is not limited
     */
    @EventName("credentials.PasswordReset")
    record PasswordReset(
            CredentialId credentialId,
            UserId userId,
            PasswordStore store,
            boolean forceChangePasswordNextSignIn,
            @Nullable Instant validUntil)
            implements CredentialEvent {}
}
