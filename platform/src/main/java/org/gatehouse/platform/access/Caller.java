package org.gatehouse.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.access.Actor;

/**
 * Who sent the request that is being served, from where, and what its headers ask for.
 *
 * @param sessionId the token's {@code sid}
 * @param authenticatedAt when the user has proved who they are ({@code auth_time} of the token)
 * @param methods what they have proved it with ({@code amr} of the token, RFC 8176)
 * @param clientIp personal data of the actor; forwarded addresses count only when {@code
 *     server.forward-headers-strategy} says so
 * @param userAgent personal data of the actor; at most 512 characters
 * @param idempotencyKey 1 to 200 printable characters
 * @param nonce what an earlier answer gave a caller who is not signed in, unread; it tells apart
 *     whose idempotency key it is
 * @param ifMatch the version that the target must have; empty also for {@code *}
 * @param position what a write answered as {@code Gatehouse-Position}, unread
 * @param patience how long a read waits for that position
 * @param request what idempotency compares
 */
public record Caller(
        Actor actor,
        Optional<String> sessionId,
        Optional<Instant> authenticatedAt,
        List<String> methods,
        String clientIp,
        Optional<String> userAgent,
        String correlationId,
        Optional<String> idempotencyKey,
        Optional<String> nonce,
        Optional<Long> ifMatch,
        Optional<String> position,
        Duration patience,
        CanonicalRequest request) {

    public Caller {
        methods = List.copyOf(methods);
    }

    /** The header that carries {@link #nonce}, in both directions. */
    public static final String NONCE = "Gatehouse-Nonce";

    /**
     * The canonical bytes of the request, over which the command log computes its HMAC. They may
     * hold a password: never store, log or hash them without a key.
     */
    public byte[] requestDigestInput() {
        return request.bytes();
    }
}
