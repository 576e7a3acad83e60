package org.gatehouse.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was revoked, as long as a token can be good. Where that is older than a second,
 * the next caller asks for what has come since; nobody asks while nobody calls.
 */
public final class RevokedTokens implements Revocations {

    /** For so long what is known is not asked for again. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** What is older than this is worth nothing: whoever was shut out would be in again. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    /** Longer than any token is good, for clocks that differ. */
    static final Duration REMEMBERED = TokenValidation.LONGEST.plusHours(1);

    /** A revocation is told of with the time of its event, and seen once that has committed. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);

    private final Source source;
    private final Clock clock;
    private final Cache<String, Boolean> ended;
    private final Cache<UUID, NotBefore> limits;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Instant asOf = Instant.MIN;
    private volatile Instant tried = Instant.MIN;

    /** Where it is kept. */
    @FunctionalInterface
    public interface Source {

        /** What was revoked at that time or later, and maybe more. */
        Revoked since(Instant from);
    }

    /**
     * @param sessions that have ended
     * @param limits one for each user whose tokens were revoked together
     */
    public record Revoked(List<String> sessions, List<NotBefore> limits) {}

    /**
     * Before when tokens of somebody were issued that are good no more.
     *
     * @param keptSession to which another limit applies; null where there is none
     * @param keptFrom that other limit; null where all of its tokens are good
     */
    public record NotBefore(
            UUID user, Instant at, @Nullable String keptSession, @Nullable Instant keptFrom) {

        private boolean includes(@Nullable String session, Instant issuedAt) {
            if (session != null && session.equals(keptSession)) {
                return keptFrom != null && issuedAt.isBefore(keptFrom);
            }
            return issuedAt.isBefore(at);
        }
    }

    public RevokedTokens(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
        ended = remembered();
        limits = remembered();
    }

    private <K, V> Cache<K, V> remembered() {
        return Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    @Override
    public boolean include(UUID user, @Nullable String session, Instant issuedAt) {
        requireKnown();
        if (session != null && ended.getIfPresent(session) != null) {
            return true;
        }
        var limit = limits.getIfPresent(user);
        return limit != null && limit.includes(session, issuedAt);
    }

    private void requireKnown() {
        if (isWithin(FRESH, asOf)) {
            return;
        }
        if (isMine()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        if (!isWithin(LIMIT, asOf)) {
            throw Refusal.unavailable(
                    "access.revocations-unknown",
                    "Whether the token was revoked cannot be told at present",
                    A_MOMENT);
        }
    }

    /** One asks; the others go on with what is known, or wait for it where that is too old. */
    private boolean isMine() {
        try {
            return asking.tryLock()
                    || (!isWithin(LIMIT, asOf)
                            && asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask() {
        if (isWithin(FRESH, asOf) || isWithin(FRESH, tried)) {
            return; // another one has, meanwhile
        }
        var now = clock.instant();
        tried = now;
        try {
            var revoked =
                    source.since(
                            asOf.equals(Instant.MIN)
                                    ? now.minus(REMEMBERED)
                                    : earlier(asOf, now).minus(OVERLAP));
            revoked.sessions().forEach(session -> ended.put(session, true));
            revoked.limits().forEach(limit -> limits.put(limit.user(), limit));
            asOf = now;
        } catch (RuntimeException unanswered) {
            LOG.warn("What was revoked cannot be asked for", unanswered);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A clock that was set back makes everything old. */
    private boolean isWithin(Duration age, Instant then) {
        var now = clock.instant();
        return !then.isAfter(now) && now.minus(age).isBefore(then);
    }
}
