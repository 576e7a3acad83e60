package org.gatehouse.platform.eventstore;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** What one event processor reads: everything after a position, in the one order, for ever. */
final class EventStream implements BlockingStream<TrackedEventMessage<?>> {

    private final EventTail tail;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private final Object arrival = new Object();

    private long position;
    private volatile @Nullable Runnable onAvailable;

    EventStream(EventTail tail, long after) {
        this.tail = tail;
        this.position = after;
    }

    void available() {
        synchronized (arrival) {
            arrival.notifyAll();
        }
        var callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(fetched.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            synchronized (arrival) {
                if (tail.end() <= position) {
                    arrival.wait(left);
                }
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            // Waits for as long as it takes.
        }
        var next = fetched.poll();
        if (next == null) {
            throw new NoSuchElementException("A stream is read by one thread at a time");
        }
        return next;
    }

    private void fetch() {
        if (!fetched.isEmpty()) {
            return;
        }
        long end = tail.end();
        if (end <= position) {
            return;
        }
        fetched.addAll(tail.after(position));
        // Where nothing lies between, the numbers up to the end were taken by roll-backs.
        position =
                fetched.isEmpty()
                        ? end
                        : fetched.stream()
                                .mapToLong(e ->
                                        PostgresEventStorageEngine.positionOf(e.trackingToken()))
                                .max()
                                .getAsLong();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        onAvailable = null;
        tail.left(this);
    }
}
