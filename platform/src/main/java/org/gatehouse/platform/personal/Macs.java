package org.gatehouse.platform.personal;

import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;

/**
 * Keyed codes (HMAC-SHA256) for values that must be compared but not kept: unique claims on
 * personal values, requests that may hold a password. Without the master key nobody can try values
 * out.
 */
public final class Macs {

    /** Length of a code in bytes. */
    public static final int LENGTH = 32;

    private final PrfSet keyed;

    public Macs(PrfSet keyed) {
        this.keyed = keyed;
    }

    /**
     * @param purpose what the code is compared for, {@code <room>.<what>}; the same data has
     *     another code for another purpose. Stored codes depend on it: it is frozen
     * @return {@value #LENGTH} bytes, the same on every node and for ever
     */
    public byte[] of(String purpose, byte[] data) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(LengthPrefixed.of(purpose));
        message.writeBytes(data);
        try {
            return keyed.computePrimary(message.toByteArray(), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No code can be made for " + purpose, e);
        }
    }
}
