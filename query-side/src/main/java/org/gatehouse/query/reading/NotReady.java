package org.gatehouse.query.reading;

import java.time.Duration;
import org.gatehouse.platform.messages.Refusal;

/** A view that has no tables yet, as in the first moments of a start. */
final class NotReady {

    private NotReady() {}

    static Refusal refusal(String projection) {
        return Refusal.unavailable(
                "projections.not-ready",
                "The view " + projection + " is being set up",
                Duration.ofSeconds(1));
    }
}
