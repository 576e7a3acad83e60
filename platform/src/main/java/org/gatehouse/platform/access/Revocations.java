package org.gatehouse.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/** What is good no more although it has not run out. A lambda is the fake. */
@FunctionalInterface
public interface Revocations {

    /**
     * @param session the token's {@code sid}; null where it has none
     * @param issuedAt the token's {@code iat}, which is cut to whole seconds: so what was issued in
     *     the second of a revocation is included, be it before or after
     * @throws Refusal {@code access.revocations-unknown} (503) where nobody can tell at present
     */
    boolean include(UUID user, @Nullable String session, Instant issuedAt);

    /**
     * For an issuer whose sessions are ours: each of them is ended by itself, so a token of one
     * that has begun in the second of a revocation and after it is good.
     */
    default Revocations ofOwnSessions() {
        return (user, session, issuedAt) ->
                include(user, session, issuedAt.plus(Duration.ofSeconds(1)).minusNanos(1));
    }
}
