package org.gatehouse.platform.personal;

import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.sql.DataSource;

/** What hangs on a master key that nobody else has. */
public final class TestSecrets {

    private TestSecrets() {}

    public static SystemSecrets any() throws GeneralSecurityException {
        return new SystemSecrets(masterKey());
    }

    public static Macs macs() throws GeneralSecurityException {
        return masterKey().macs();
    }

    public static SubjectKeys keys(DataSource database, Clock clock)
            throws GeneralSecurityException {
        return new SubjectKeys(database, masterKey(), clock);
    }

    private static MasterKey masterKey() throws GeneralSecurityException {
        return new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset());
    }
}
