package org.gatehouse.command.writing;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.Macs;
import org.springframework.stereotype.Component;

/**
 * What tells callers apart who are not signed in, so that nobody gets an answer meant for another
 * by guessing an idempotency key. A nonce is random and carries its own code: nothing is stored for
 * callers who never come back, and nobody can choose one. It says nothing about who they are.
 */
@Component
final class Nonces {

    private static final String PURPOSE = "idempotency.nonce";
    private static final int RANDOM = 16;

    private final SecureRandom random = new SecureRandom();
    private final Macs macs;

    Nonces(Macs macs) {
        this.macs = macs;
    }

    /** 64 characters that may stand in a header or an address. */
    String issue() {
        var nonce = new byte[RANDOM];
        random.nextBytes(nonce);
        var whole = Arrays.copyOf(nonce, RANDOM + Macs.LENGTH);
        System.arraycopy(macs.of(PURPOSE, nonce), 0, whole, RANDOM, Macs.LENGTH);
        return text(whole);
    }

    /**
     * The random part, which is all that is ever stored.
     *
     * @throws Refusal {@code idempotency.nonce-invalid} (400) for one that was not issued here
     */
    String verified(String nonce) {
        var whole = bytes(nonce);
        if (whole.length != RANDOM + Macs.LENGTH) {
            throw invalid();
        }
        var own = Arrays.copyOf(whole, RANDOM);
        var code = Arrays.copyOfRange(whole, RANDOM, whole.length);
        if (!MessageDigest.isEqual(code, macs.of(PURPOSE, own))) {
            throw invalid();
        }
        return text(own);
    }

    private static byte[] bytes(String nonce) {
        try {
            return Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Refusal invalid() {
        return Refusal.malformed(
                "idempotency.nonce-invalid", "Gatehouse-Nonce is not one that an answer brought");
    }
}
