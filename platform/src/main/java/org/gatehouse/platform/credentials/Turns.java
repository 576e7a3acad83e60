package org.gatehouse.platform.credentials;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gatehouse.platform.messages.Refusal;

/** Lets so many do something at once; the others wait, and are told to come back after a while. */
final class Turns {

    private final Semaphore permits;
    private final Duration patience;

    Turns(int atOnce, Duration patience) {
        this.permits = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * @throws Refusal {@code credentials.busy} (503)
     */
    <T> T take(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable(
                "credentials.busy", "Too many passwords are being compared", Duration.ofSeconds(1));
    }
}
