package org.gatehouse.query.reading;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that hands the log's events to the workers. When a processor's buffer of 1,024 events
 * is full, Axon looks again after 100 ms and cannot be woken earlier: no processor would ever get
 * beyond 10,000 events a second. Here it looks again as soon as a worker may have taken some.
 */
final class Coordinator extends ScheduledThreadPoolExecutor {

    /** What Axon asks for when a buffer is full, and only then. */
    private static final long FULL_MILLIS = 100;

    private static final long SOON_MILLIS = 2;

    Coordinator() {
        super(1, Thread.ofPlatform().daemon().name("projection-coordinator").factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == FULL_MILLIS
                ? super.schedule(task, SOON_MILLIS, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
