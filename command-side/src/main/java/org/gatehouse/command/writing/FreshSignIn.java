package org.gatehouse.command.writing;

import java.time.Clock;
import java.time.Duration;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.RequiresFreshSignIn;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.SecuritySettings;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/**
 * Asks callers to prove anew who they are, where a command wants that (RFC 9470). Only whoever
 * calls has signed in; what Gatehouse does by itself is not asked.
 */
@Component
final class FreshSignIn {

    /** The issuer's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Duration age;
    private final Clock clock;

    FreshSignIn(SecuritySettings settings, Clock clock) {
        this.age = settings.freshSignIn();
        this.clock = clock;
    }

    static boolean isFor(Command command) {
        return command.getClass().isAnnotationPresent(RequiresFreshSignIn.class);
    }

    /**
     * A second factor is asked for here as well, by {@link Caller#methods}, once people can have
     * one.
     *
     * @throws Refusal {@code access.step-up-required} (401)
     */
    void require(Caller caller) {
        var earliest = clock.instant().minus(age).minus(SKEW);
        if (caller.authenticatedAt().filter(at -> !at.isBefore(earliest)).isEmpty()) {
            throw Refusal.stepUp(
                    "access.step-up-required", "A more recent sign-in is needed for this", age);
        }
    }
}
