package org.gatehouse.platform.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Personal.Sealed;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The verifiers that Gatehouse keeps itself, each sealed under its user's key. */
public final class PasswordTable {

    /** How many former passwords of somebody are kept. */
    public static final int FORMER_MAX = 24;

    /** Where a verifier is, for the seal; frozen. The former ones are sealed as they were. */
    private static final String PLACE = "credentials.password";

    private static final String FIELD = "/verifier";

    private final JdbcTemplate db;
    private final PersonalData personal;

    /**
     * One row, opened.
     *
     * @param hash in the PHC string format
     * @param validUntil null where that is not limited
     */
    record Row(long version, String hash, boolean mustChange, @Nullable Instant validUntil) {

        @Override
        public String toString() {
            return "Row[" + version + ", ***]";
        }
    }

    public PasswordTable(JdbcTemplate db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    /** Empty where there is no password, or its user is erased. */
    Optional<Row> find(UserId user) {
        return db
                .query(
                        """
                        select version, subject_key, nonce, verifier, must_change, valid_until
                        from credentials.password where user_id = ?
                        """,
                        (row, n) -> opened(user, row),
                        user.value())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Row> opened(UserId user, ResultSet row) throws SQLException {
        long version = row.getLong(1);
        boolean mustChange = row.getBoolean(5);
        var validUntil = row.getTimestamp(6);
        return open(user, row.getInt(2), row.getString(3), row.getString(4))
                .map(hash ->
                        new Row(
                                version,
                                hash,
                                mustChange,
                                validUntil == null ? null : validUntil.toInstant()));
    }

    /**
     * The verifiers of the passwords before the present one, the last ones first.
     *
     * @param most how many
     */
    List<String> former(UserId user, int most) {
        return db
                .query(
                        """
                        select subject_key, nonce, verifier from credentials.former_password
                        where user_id = ? order by version desc limit ?
                        """,
                        (row, n) -> open(user, row.getInt(1), row.getString(2), row.getString(3)),
                        user.value(),
                        most)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> open(UserId user, int key, String nonce, String verifier) {
        return personal.reveal(
                new Sealed<String>(
                        Subject.user(user.value()),
                        key,
                        nonce,
                        verifier,
                        PLACE,
                        FIELD,
                        String.class));
    }

    /**
     * @param former as {@link SealedVerifier}
     * @throws Refusal {@code users.erased} (409)
     */
    SealedVerifier seal(UserId user, @Nullable Long former, String hash) {
        var clear = new Personal.Clear<>(Subject.user(user.value()), hash);
        if (personal.seal(clear, PLACE, FIELD) instanceof Sealed<String> sealed) {
            return new SealedVerifier(former, sealed.key(), sealed.nonce(), sealed.ciphertext());
        }
        throw Refusal.conflict("users.erased", "The user has been erased");
    }

    /**
     * Keeps what a password is compared with from now on, in the current transaction, and remembers
     * the former one, unless it was a temporary one.
     *
     * @param validUntil from when on it matches no more; null where that is not limited
     * @throws Refusal {@code credentials.replaced-meanwhile} (409) where the password that the
     *     caller has proved to know is not the present one any more
     */
    public void keep(
            UserId user, SealedVerifier next, boolean mustChange, @Nullable Instant validUntil) {
        remember(user);
        int kept =
                db.update(
                        """
                        insert into credentials.password as present
                            (user_id, version, subject_key, nonce, verifier, must_change,
                             valid_until)
                        values (?, 1, ?, ?, ?, ?, ?)
                        on conflict (user_id) do update set
                            version = present.version + 1, subject_key = excluded.subject_key,
                            nonce = excluded.nonce, verifier = excluded.verifier,
                            must_change = excluded.must_change, valid_until = excluded.valid_until
                        where present.version = coalesce(?, present.version)
                        """,
                        user.value(),
                        next.key(),
                        next.nonce(),
                        next.ciphertext(),
                        mustChange,
                        validUntil == null ? null : Timestamp.from(validUntil),
                        next.former());
        if (kept == 0) {
            throw Refusal.conflict(
                    "credentials.replaced-meanwhile", "The password was replaced meanwhile");
        }
    }

    /** The present one, as a former one; locked, so that it is the one that is replaced. */
    private void remember(UserId user) {
        int remembered =
                db.update(
                        """
                        insert into credentials.former_password
                            (user_id, version, subject_key, nonce, verifier)
                        select user_id, version, subject_key, nonce, verifier
                        from credentials.password where user_id = ? and not must_change
                        for update
                        """,
                        user.value());
        if (remembered > 0) {
            db.update(
                    """
                    delete from credentials.former_password
                    where user_id = ? and version not in (
                        select version from credentials.former_password
                        where user_id = ? order by version desc limit ?)
                    """,
                    user.value(),
                    user.value(),
                    FORMER_MAX);
        }
    }

    /** Another hash of the same password, unless there is another password by now. */
    void strengthen(UserId user, SealedVerifier stronger) {
        db.update(
                """
                update credentials.password set subject_key = ?, nonce = ?, verifier = ?
                where user_id = ? and version = ?
                """,
                stronger.key(),
                stronger.nonce(),
                stronger.ciphertext(),
                user.value(),
                stronger.former());
    }

    /** Forgets it and all that were before it, where there are any. */
    public void forget(UserId user) {
        db.update("delete from credentials.former_password where user_id = ?", user.value());
        db.update("delete from credentials.password where user_id = ?", user.value());
    }
}
