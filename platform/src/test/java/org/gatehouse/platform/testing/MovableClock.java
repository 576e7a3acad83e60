package org.gatehouse.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Time that a test moves; it goes on by itself too, as commands of one test follow each other. */
public final class MovableClock extends Clock {

    private final AtomicReference<@Nullable Instant> stopped = new AtomicReference<>();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** From now on it stands, unless it is moved. */
    public void stop() {
        var now = instant();
        stopped.compareAndSet(null, now.minus(ahead.get()));
    }

    public void advance(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    @Override
    public Instant instant() {
        var base = stopped.get();
        return (base == null ? Instant.now() : base)
                .plus(ahead.get())
                .truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
