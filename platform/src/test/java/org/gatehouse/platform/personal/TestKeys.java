package org.gatehouse.platform.personal;

import java.security.GeneralSecurityException;
import java.time.Clock;
import org.gatehouse.platform.testing.TestDatabase;

/** The keys of a database, under a master key that nobody else has. */
public final class TestKeys {

    private TestKeys() {}

    public static SubjectKeys on(TestDatabase database, Clock clock)
            throws GeneralSecurityException {
        var masterKey = new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset());
        return new SubjectKeys(database.command(), masterKey, clock);
    }

    /** Codes that nobody else can make. */
    public static Macs macs() throws GeneralSecurityException {
        return new MasterKey(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset()).macs();
    }
}
