package org.gatehouse.command.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.access.CanonicalRequest;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets a test's thread act as somebody, as a request's thread does. */
@TestConfiguration
public class CallerFixture {

    /** However far a test moves its clock. */
    private static final Instant JUST_NOW = Instant.parse("9999-12-31T00:00:00Z");

    private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

    @Bean
    @Primary
    Callers testCallers() {
        return current();
    }

    /** Tells whom this thread acts as. */
    public static Callers current() {
        return CALLER::get;
    }

    /** From now on this thread is a request of that user. */
    public static void as(UUID user) {
        as(new Actor.User(user), null, "", null);
    }

    /** A request with an idempotency key. */
    public static void as(UUID user, String key, String request) {
        as(new Actor.User(user), key, request, null);
    }

    public static void as(
            Actor actor, @Nullable String key, String request, @Nullable Long ifMatch) {
        is(actor, key, null, request, ifMatch);
    }

    /** A request of nobody in particular, each time another, with the nonce given earlier. */
    public static void asAnybody(String key, @Nullable String nonce, String request) {
        is(new Actor.Anonymous(Ids.next()), key, nonce, request, null);
    }

    private static void is(
            Actor actor,
            @Nullable String key,
            @Nullable String nonce,
            String request,
            @Nullable Long ifMatch) {
        as(
                new Caller(
                        actor,
                        Optional.of("session-1"),
                        Optional.of(JUST_NOW),
                        List.of("pwd"),
                        "192.0.2.7",
                        Optional.of("tests"),
                        "correlation-1",
                        Optional.ofNullable(key),
                        Optional.ofNullable(nonce),
                        Optional.ofNullable(ifMatch),
                        Optional.empty(),
                        Duration.ZERO,
                        new CanonicalRequest(
                                "POST",
                                "/tests",
                                null,
                                Optional.empty(),
                                () -> request.getBytes(StandardCharsets.UTF_8))));
    }

    /** A request with a token of that session. */
    public static void asIn(SessionId session, UUID user) {
        as(user);
        var caller = CALLER.get();
        as(of(caller, Optional.of(session.toString()), caller.authenticatedAt()));
    }

    /** A request of somebody who has proved at that time, or nobody knows when, who they are. */
    public static void asOf(Optional<Instant> authenticatedAt, UUID user) {
        as(user);
        var caller = CALLER.get();
        as(of(caller, caller.sessionId(), authenticatedAt));
    }

    private static Caller of(
            Caller caller, Optional<String> session, Optional<Instant> authenticatedAt) {
        return new Caller(
                caller.actor(),
                session,
                authenticatedAt,
                caller.methods(),
                caller.clientIp(),
                caller.userAgent(),
                caller.correlationId(),
                caller.idempotencyKey(),
                caller.nonce(),
                caller.ifMatch(),
                caller.position(),
                caller.patience(),
                caller.request());
    }

    public static void as(Caller caller) {
        CALLER.set(caller);
    }
}
