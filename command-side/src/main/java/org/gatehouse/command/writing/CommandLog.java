package org.gatehouse.command.writing;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The first answer to each idempotency key, written in the transaction of the write itself, so that
 * either both happened or neither. What was asked is kept as an HMAC only: bodies may hold
 * passwords.
 */
@Component
final class CommandLog {

    static final Duration KEPT = Duration.ofDays(30);

    /** Whose key, which, and the HMAC of what was asked with it. */
    record Key(String scope, String key, byte[] request) {}

    private record Row(byte[] request, Receipt receipt, boolean secretShown) {}

    private final JdbcTemplate db;
    private final Clock clock;

    CommandLog(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The answer already given, if any.
     *
     * @throws Refusal {@code idempotency.key-reused} when something else was asked with this key,
     *     {@code idempotency.secret-shown} when the answer showed a secret and cannot be repeated
     */
    Optional<Receipt> find(Key key) {
        return db
                .query(
                        """
                        select request_mac, target, version, epoch, position, secret_shown
                        from command.command_log where scope = ? and key = ?
                        """,
                        (row, n) ->
                                new Row(
                                        row.getBytes(1),
                                        new Receipt(
                                                row.getObject(2, UUID.class),
                                                row.getLong(3),
                                                new LogPosition(row.getInt(4), row.getLong(5)),
                                                null,
                                                true),
                                        row.getBoolean(6)),
                        key.scope(),
                        key.key())
                .stream()
                .findFirst()
                .map(row -> answer(row, key));
    }

    private static Receipt answer(Row row, Key key) {
        if (!MessageDigest.isEqual(row.request, key.request())) {
            throw Refusal.unprocessable(
                    "idempotency.key-reused", "Another request was sent with this key before");
        }
        if (row.secretShown) {
            throw Refusal.conflict(
                    "idempotency.secret-shown",
                    "This was done, and its answer held a secret that is shown only once");
        }
        return row.receipt;
    }

    /**
     * Waits for a twin that is under way with the same key.
     *
     * @return false when the twin was first
     */
    boolean add(Key key, Receipt receipt) {
        return db.update(
                        """
                        insert into command.command_log
                            (scope, key, request_mac, target, version, epoch, position,
                             secret_shown, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        key.scope(),
                        key.key(),
                        key.request(),
                        receipt.target(),
                        receipt.version(),
                        receipt.position().epoch(),
                        receipt.position().position(),
                        receipt.secret() != null,
                        Timestamp.from(clock.instant()))
                == 1;
    }

    /** Forgets answers older than {@link #KEPT}. */
    int forget() {
        return db.update(
                "delete from command.command_log where answered_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }
}
