package org.gatehouse.platform.personal;

import java.security.GeneralSecurityException;

/** Seals under a master key that nobody else has. */
public final class TestSecrets {

    private TestSecrets() {}

    public static SystemSecrets any() throws GeneralSecurityException {
        return new SystemSecrets(
                new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset()));
    }
}
