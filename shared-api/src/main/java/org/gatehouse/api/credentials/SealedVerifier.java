package org.gatehouse.api.credentials;

import org.jspecify.annotations.Nullable;

/**
 * What a password is compared with, sealed under the key of whoever it is theirs. It is on its way
 * to its table and never in an event.
 *
 * @param former the version of the verifier that the former password was compared with; null where
 *     it need not be known
 * @param key version of the subject's key
 * @param nonce Base64
 * @param ciphertext Base64
 */
public record SealedVerifier(@Nullable Long former, int key, String nonce, String ciphertext) {

    @Override
    public String toString() {
        return "SealedVerifier[***]";
    }
}
