package org.gatehouse.platform.credentials;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.platform.messages.Refusal;

/**
 * Where passwords are kept and compared. Everything here is slow, by intent or because it is far
 * away, and is called outside of any transaction.
 *
 * <p>Each method throws {@link Refusal} with {@code credentials.busy} or {@code
 * credentials.store-unavailable} (503) where it cannot be asked.
 */
public interface CredentialStore {

    PasswordStore kind();

    Verdict verify(Account account, PasswordText password);

    /** As much work as {@link #verify} of somebody, for a name that nobody has (PWD-R1). */
    void verifyNobody(PasswordText password);

    /**
     * Another password for who knows the present one.
     *
     * @return what is to be kept in {@link PasswordTable}, in the transaction that records it;
     *     empty where it is kept already
     * @throws Refusal {@code credentials.wrong-password} (422), and what a directory has against
     *     the new one: {@code credentials.refused-by-directory} (422)
     */
    Optional<SealedVerifier> replace(Account account, PasswordText current, PasswordText next);

    /**
     * Another password, whatever the present one is, for choosing one of their own only.
     *
     * @return as {@link #replace}
     * @throws Refusal {@code credentials.refused-by-directory} (422)
     */
    Optional<SealedVerifier> reset(Account account, PasswordText next);

    /**
     * Whether it is the present password or one of those before it that people had chosen. It is
     * asked only of whom has proved to be its owner: the answer tells of former passwords.
     *
     * @param former how many before the present one
     */
    default boolean remembers(Account account, PasswordText password, int former) {
        return false; // a directory has a history of its own, and refuses by it
    }

    /**
     * From when on a password that is given now is good for nothing, if it is not replaced.
     *
     * @return empty where the store does not limit that
     */
    Optional<Instant> limit();

    /** The refusal of a password that was to be proved, and is not theirs. */
    static Refusal wrong() {
        return Refusal.unprocessable(
                "credentials.wrong-password", "That is not the present password");
    }
}
