package org.gatehouse.platform.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * The two secrets that everything personal hangs on: one Tink keyset wraps the keys of subjects,
 * another makes {@link Macs}. The first may be rotated: its primary key wraps, any of its keys
 * unwraps. The second must not: stored codes would no longer match.
 */
public final class MasterKey {

    /** The kinds of keys that we use. */
    static final Configuration TINK;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            TINK = RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead wrapping;
    private final Macs macs;

    /**
     * @throws GeneralSecurityException if a keyset is not of the kind expected
     */
    MasterKey(KeysetHandle wrapping, KeysetHandle codes) throws GeneralSecurityException {
        this.wrapping = wrapping.getPrimitive(TINK, Aead.class);
        this.macs = new Macs(codes.getPrimitive(TINK, PrfSet.class));
    }

    static KeysetHandle newWrappingKeyset() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
    }

    static KeysetHandle newCodesKeyset() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TINK);
    }

    public Macs macs() {
        return macs;
    }

    /** Says which master key this is and reveals nothing of it; a rotation does not change it. */
    byte[] fingerprint() {
        return macs.of("master-key.fingerprint", new byte[0]);
    }

    /**
     * @param place whose key it is; a wrapped key moved to another subject does not open
     */
    byte[] wrap(byte[] key, byte[] place) {
        try {
            return wrapping.encrypt(key, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key cannot wrap", e);
        }
    }

    /**
     * @throws GeneralSecurityException if it was wrapped by another master key or for another place
     */
    byte[] unwrap(byte[] wrapped, byte[] place) throws GeneralSecurityException {
        return wrapping.decrypt(wrapped, place);
    }

    @Override
    public String toString() {
        return "MasterKey[***]";
    }
}
