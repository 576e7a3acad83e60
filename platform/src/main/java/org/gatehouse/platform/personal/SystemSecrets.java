package org.gatehouse.platform.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals what is nobody's personal data and still not for who reads the database: keys of ours. */
public final class SystemSecrets {

    private final MasterKey master;

    SystemSecrets(MasterKey master) {
        this.master = master;
    }

    /**
     * @param place what it is and where, {@code <room>.<what>/<id>}; frozen
     */
    public byte[] seal(byte[] secret, String place) {
        return master.wrap(secret, place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws IllegalStateException if it was sealed under another master key or for another place
     */
    public byte[] open(byte[] sealed, String place) {
        try {
            return master.unwrap(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(place + " does not open with this master key", e);
        }
    }
}
