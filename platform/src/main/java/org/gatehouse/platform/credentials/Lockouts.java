package org.gatehouse.platform.credentials;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.Text;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.personal.Macs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Smart lockout (inventory 6.4): after {@value #ALLOWED} wrong passwords nobody is let try for a
 * minute, after each further one for twice as long, up to an hour. The same wrong one again does
 * not count, each place that is familiar counts for itself, and whoever waits is told how long.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once are no more than
 * so many in a row; a right one takes everything back.
 */
public final class Lockouts {

    /** So many wrong ones in a row are let through. */
    public static final int ALLOWED = 10;

    static final Duration FIRST = Duration.ofSeconds(60);
    static final Duration LONGEST = Duration.ofHours(1);

    /** What nobody has tried for so long is forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    /** So many of the last wrong passwords do not count again. */
    private static final int REMEMBERED = 3;

    private final JdbcTemplate db;
    private final TransactionOperations ownTransaction;
    private final Macs macs;
    private final Clock clock;

    /**
     * What is tried, and from where.
     *
     * @param place empty wherever its user is not known
     */
    public record Target(byte[] account, byte[] place) {

        @Override
        public String toString() {
            return "Target[***]";
        }
    }

    /**
     * An attempt that was announced.
     *
     * @param retryAfter how long to wait instead; empty where the password may be tried
     * @param counted whether it counts as wrong so far
     */
    public record Attempt(Optional<Duration> retryAfter, boolean counted) {}

    private record Row(
            int wrong, List<byte[]> recent, int lockouts, @Nullable Instant until, Instant tried) {}

    /**
     * @param ownTransaction begins a new one whatever the caller's is
     */
    public Lockouts(JdbcTemplate db, TransactionOperations ownTransaction, Macs macs, Clock clock) {
        this.db = db;
        this.ownTransaction = ownTransaction;
        this.macs = macs;
        this.clock = clock;
    }

    /**
     * Somebody's password, tried from a place of theirs.
     *
     * @param place null where they are not known
     */
    public Target of(UserId user, byte @Nullable [] place) {
        return new Target(account(user), place == null ? new byte[0] : place);
    }

    /** The password of a name that nobody has: as with one that somebody has (PWD-R1). */
    public Target ofNobody(String name) {
        return new Target(code("credentials.lockout.name", Text.key(name)), new byte[0]);
    }

    /** Asks whether a password may be tried, and counts it as wrong. */
    public Attempt enter(Target target, PasswordText password) {
        return ownTransaction.execute(_ -> entered(target, password));
    }

    private Attempt entered(Target target, PasswordText password) {
        var now = clock.instant();
        db.update(
                """
                insert into credentials.lockout (account, place, wrong, recent, lockouts, last_tried)
                values (?, ?, 0, '{}', 0, ?) on conflict do nothing
                """,
                target.account(),
                target.place(),
                Timestamp.from(now));
        var row = current(held(target), now);
        if (row.until() != null && now.isBefore(row.until())) {
            return new Attempt(Optional.of(Duration.between(now, row.until())), false);
        }
        var counted = counted(row, code("credentials.lockout.password", password.reveal()), now);
        keep(target, counted);
        return new Attempt(Optional.empty(), counted.wrong() > row.wrong());
    }

    private static Row current(Row row, Instant now) {
        return row.tried().plus(MEMORY).isBefore(now) ? new Row(0, List.of(), 0, null, now) : row;
    }

    private static Row counted(Row row, byte[] password, Instant now) {
        if (row.recent().stream().anyMatch(known -> Arrays.equals(known, password))) {
            return new Row(row.wrong(), row.recent(), row.lockouts(), row.until(), now);
        }
        var recent = new ArrayList<byte[]>(List.of(password));
        row.recent().stream().limit(REMEMBERED - 1L).forEach(recent::add);
        int wrong = row.wrong() + 1;
        boolean locks = row.lockouts() > 0 || wrong >= ALLOWED;
        return locks
                ? new Row(wrong, recent, row.lockouts() + 1, now.plus(wait(row.lockouts())), now)
                : new Row(wrong, recent, 0, null, now);
    }

    /**
     * @param before how often it was locked already
     */
    static Duration wait(int before) {
        var wait = FIRST.multipliedBy(1L << Math.min(before, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Row held(Target target) {
        return db.query(
                        """
                        select wrong, recent, lockouts, until, last_tried from credentials.lockout
                        where account = ? and place = ? for update
                        """,
                        (row, n) -> row(row),
                        target.account(),
                        target.place())
                .getFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        var until = row.getTimestamp(4);
        return new Row(
                row.getInt(1),
                codes(row.getArray(2)),
                row.getInt(3),
                until == null ? null : until.toInstant(),
                row.getTimestamp(5).toInstant());
    }

    private static List<byte[]> codes(Array array) throws SQLException {
        return List.of((byte[][]) array.getArray());
    }

    private void keep(Target target, Row row) {
        db.update(
                """
                update credentials.lockout
                set wrong = ?, recent = ?, lockouts = ?, until = ?, last_tried = ?
                where account = ? and place = ?
                """,
                row.wrong(),
                row.recent().toArray(byte[][]::new),
                row.lockouts(),
                row.until() == null ? null : Timestamp.from(row.until()),
                Timestamp.from(row.tried()),
                target.account(),
                target.place());
    }

    /**
     * Nobody could say whether it was wrong: it does not count, so that nobody is locked out while
     * passwords cannot be compared.
     */
    public void unanswered(Target target, Attempt attempt) {
        if (attempt.counted()) {
            ownTransaction.executeWithoutResult(_ -> {
                var row = held(target);
                keep(
                        target,
                        new Row(
                                Math.max(0, row.wrong() - 1),
                                row.recent().stream().skip(1).toList(),
                                Math.max(0, row.lockouts() - 1),
                                null,
                                row.tried()));
            });
        }
    }

    /** It was the right one: nothing counts any more. */
    public void proved(Target target) {
        db.update(
                "delete from credentials.lockout where account = ? and place = ?",
                target.account(),
                target.place());
    }

    /** Lets somebody try again wherever they are; in the current transaction. */
    public void unlock(UserId user) {
        db.update("delete from credentials.lockout where account = ?", account(user));
    }

    /** Forgets what nobody has tried for a day. */
    public void forgetOld() {
        db.update(
                "delete from credentials.lockout where last_tried < ?",
                Timestamp.from(clock.instant().minus(MEMORY)));
    }

    private byte[] account(UserId user) {
        return code("credentials.lockout.user", user.toString());
    }

    private byte[] code(String purpose, String text) {
        return macs.of(purpose, text.getBytes(StandardCharsets.UTF_8));
    }
}
