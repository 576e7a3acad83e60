package org.gatehouse.platform.personal;

import javax.sql.DataSource;
import org.gatehouse.platform.testing.TestDatabase;

/** Databases with the log and the keys, of a login that may do everything. */
final class KeysDatabase {

    private KeysDatabase() {}

    static DataSource fresh() {
        return TestDatabase.create("events", "keys").unpooled("postgres");
    }
}
