package org.gatehouse.api.sessions;

import java.time.Instant;
import java.util.List;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's sessions that goes on.
 *
 * @param current whether the caller's own token is of it
 * @param methods what was proved with, in that order
 * @param clientIp from where it began; null where that was not told
 * @param userAgent with what it began; null where that was not told
 */
public record SessionView(
        SessionId id,
        boolean current,
        Instant createdDateTime,
        Instant expirationDateTime,
        List<AuthenticationMethod> methods,
        @Nullable String clientIp,
        @Nullable String userAgent) {}
