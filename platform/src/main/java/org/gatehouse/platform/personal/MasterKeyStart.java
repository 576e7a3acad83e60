package org.gatehouse.platform.personal;

import java.security.MessageDigest;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the master key that belongs to a database, and makes one for a database that has none. Any
 * other start would write values that nobody else can read, so it is refused.
 */
final class MasterKeyStart {

    private static final Logger log = LoggerFactory.getLogger(MasterKeyStart.class);

    /** An advisory lock of our own: two nodes starting on a new database make one key. */
    private static final long LOCK = 0x6d61_7374_6572_6b65L;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    MasterKeyStart(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * @param mayCreate whether a missing file may be made while the database is new
     * @throws IllegalStateException if the file is missing although it must not be, or belongs to
     *     another database
     */
    MasterKey open(MasterKeyFile file, boolean mayCreate) {
        return transaction.execute(_ -> opened(file, mayCreate));
    }

    private MasterKey opened(MasterKeyFile file, boolean mayCreate) {
        db.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(rs -> {});
        var known =
                db.sql("select fingerprint from keys.master_key").query(byte[].class).optional();
        if (!file.exists() && (known.isPresent() || keysExist())) {
            throw new IllegalStateException(
                    file
                            + " is missing, and without it the personal data of this database"
                            + " cannot be read: restore it (gatehouse.keys.master says where)");
        }
        if (!file.exists() && !mayCreate) {
            throw new IllegalStateException(
                    file + " is missing, and gatehouse.keys.create forbids to make it");
        }
        var key = file.exists() ? file.read() : created(file);
        if (known.isEmpty()) {
            db.sql("insert into keys.master_key (fingerprint) values (?)")
                    .param(key.fingerprint())
                    .update();
        } else if (!MessageDigest.isEqual(known.get(), key.fingerprint())) {
            throw new IllegalStateException(
                    file
                            + " is not the one this database was written with: every node needs"
                            + " the same file");
        }
        return key;
    }

    private MasterKey created(MasterKeyFile file) {
        var key = file.create();
        log.warn(
                "{} is new. Back it up apart from the database: without it no personal data can be read.",
                file);
        return key;
    }

    private boolean keysExist() {
        return db.sql("select exists (select from keys.subject_key where wrapped is not null)")
                .query(Boolean.class)
                .single();
    }
}
