package org.gatehouse.provider.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.SystemSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys that tokens are signed with, the same on every node: each signs for a while, is
 * published a day before that, so that whoever verifies has it in time, and two days after.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;

    /** Before a key signs, it is published for so long. */
    static final Duration AHEAD = Duration.ofDays(1);

    /** What a former key has signed is verified for so long. */
    static final Duration BEHIND = Duration.ofDays(2);

    private static final Duration LOOK = Duration.ofMinutes(1);

    /** An advisory lock of our own: two nodes make one key. */
    private static final long LOCK = 0x7369_676e_6b65_7973L;

    private final JdbcTemplate db;
    private final TransactionOperations transaction;
    private final SystemSecrets secrets;
    private final Duration lifetime;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Key(JWK jwk, Instant signsFrom) {}

    /**
     * @param keys in the order in which they sign
     */
    private record Known(List<Key> keys, Instant at) {}

    public SigningKeys(
            JdbcTemplate db,
            TransactionOperations transaction,
            SystemSecrets secrets,
            Duration lifetime,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.secrets = secrets;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(current().stream().map(Key::jwk).toList()));
    }

    /** The one of several that signs now; the next one where that was withdrawn. */
    public JWK signing(List<JWK> candidates) {
        var now = clock.instant();
        var keys = current();
        var id =
                keys.stream()
                        .filter(key -> !key.signsFrom().isAfter(now))
                        .max(Comparator.comparing(Key::signsFrom))
                        .orElseGet(keys::getFirst)
                        .jwk()
                        .getKeyID();
        return candidates.stream()
                .filter(key -> key.getKeyID().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Key> current() {
        var now = clock.instant();
        var found = known;
        if (found == null || !now.isBefore(found.at().plus(LOOK))) {
            var stored = stored();
            found = new Known(isDue(stored, now) ? renewed() : stored, now);
            known = found;
        }
        return found.keys();
    }

    private boolean isDue(List<Key> keys, Instant now) {
        return keys.isEmpty()
                || !now.isBefore(keys.getLast().signsFrom().plus(lifetime).minus(AHEAD));
    }

    private List<Key> renewed() {
        return transaction.execute(_ -> {
            db.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            var now = clock.instant();
            var keys = new ArrayList<>(stored());
            if (isDue(keys, now)) {
                var next = keys.isEmpty() ? now : keys.getLast().signsFrom().plus(lifetime);
                // After a long rest none is left that could sign meanwhile.
                keys.add(made(next.isBefore(now) ? now : next));
                forget(keys, now);
            }
            return List.copyOf(keys);
        });
    }

    private Key made(Instant signsFrom) {
        var id = Ids.next().toString();
        try {
            var jwk =
                    new RSAKeyGenerator(BITS)
                            .keyID(id)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .generate();
            db.update(
                    "insert into provider.signing_key (id, signs_from, sealed) values (?, ?, ?)",
                    id,
                    Timestamp.from(signsFrom),
                    secrets.seal(jwk.toJSONString().getBytes(StandardCharsets.UTF_8), place(id)));
            return new Key(jwk, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("No signing key can be made", e);
        }
    }

    /** Forgets whose successor has signed for long enough. */
    private void forget(List<Key> keys, Instant now) {
        while (keys.size() > 1 && keys.get(1).signsFrom().plus(BEHIND).isBefore(now)) {
            db.update(
                    "delete from provider.signing_key where id = ?",
                    keys.removeFirst().jwk().getKeyID());
        }
    }

    private List<Key> stored() {
        return db.query(
                "select id, signs_from, sealed from provider.signing_key order by signs_from",
                (row, n) ->
                        new Key(
                                opened(row.getString(1), row.getBytes(3)),
                                row.getTimestamp(2).toInstant()));
    }

    private JWK opened(String id, byte[] sealed) {
        try {
            return JWK.parse(new String(secrets.open(sealed, place(id)), StandardCharsets.UTF_8));
        } catch (ParseException _) { // its message quotes the key
            throw new IllegalStateException("Signing key " + id + " is no key");
        }
    }

    private static String place(String id) {
        return "provider.signing_key/" + id;
    }
}
