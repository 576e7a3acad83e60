package org.gatehouse.platform.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.platform.credentials.PasswordTable.Row;

/** Passwords in a table of ours. */
final class OwnCredentialStore implements CredentialStore {

    private final PasswordTable table;
    private final Hashing hashing;
    private final Duration temporary;
    private final Clock clock;

    /**
     * @param temporary how long a password that somebody else has reset may wait to be replaced
     */
    OwnCredentialStore(PasswordTable table, Hashing hashing, Duration temporary, Clock clock) {
        this.table = table;
        this.hashing = hashing;
        this.temporary = temporary;
        this.clock = clock;
    }

    @Override
    public PasswordStore kind() {
        return PasswordStore.GATEHOUSE;
    }

    /** A hash that is weaker than those of today is replaced, now that the password is known. */
    @Override
    public Verdict verify(Account account, PasswordText password) {
        var row = matching(account, password);
        row.filter(found -> hashing.isWeaker(found.hash()))
                .ifPresent(found ->
                        table.strengthen(
                                account.user(),
                                table.seal(
                                        account.user(), found.version(), hashing.hash(password))));
        return row.map(this::verdict).orElse(Verdict.WRONG);
    }

    /** Does the work of a comparison in any case. */
    private Optional<Row> matching(Account account, PasswordText password) {
        var row = table.find(account.user());
        if (row.isEmpty()) {
            hashing.matchesNobody(password);
        }
        return row.filter(found -> hashing.matches(password, found.hash()));
    }

    private Verdict verdict(Row row) {
        var end = row.validUntil();
        if (end != null && !clock.instant().isBefore(end)) {
            return Verdict.EXPIRED;
        }
        return row.mustChange() ? Verdict.MUST_CHANGE : Verdict.MATCHES;
    }

    @Override
    public void verifyNobody(PasswordText password) {
        hashing.matchesNobody(password);
    }

    @Override
    public Optional<SealedVerifier> replace(
            Account account, PasswordText current, PasswordText next) {
        var row =
                matching(account, current)
                        .filter(found -> verdict(found).proves())
                        .orElseThrow(CredentialStore::wrong);
        var hash = hashing.hash(next);
        return Optional.of(table.seal(account.user(), row.version(), hash));
    }

    @Override
    public Optional<SealedVerifier> reset(Account account, PasswordText next) {
        return Optional.of(table.seal(account.user(), null, hashing.hash(next)));
    }

    /** One hash for each, at most one a core at once. */
    @Override
    public boolean remembers(Account account, PasswordText password, int former) {
        var present = table.find(account.user()).filter(row -> !row.mustChange()).map(Row::hash);
        return Stream.concat(present.stream(), table.former(account.user(), former).stream())
                .anyMatch(hash -> hashing.matches(password, hash));
    }

    @Override
    public Optional<Instant> limit() {
        return Optional.of(clock.instant().plus(temporary));
    }
}
