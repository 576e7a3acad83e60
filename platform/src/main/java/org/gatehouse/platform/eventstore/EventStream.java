package org.gatehouse.platform.eventstore;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one event processor reads: everything after a position, in the one order, for ever. */
final class EventStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final EventTail tail;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private final Object arrival = new Object();

    private long position;
    private volatile boolean closed;
    private volatile @Nullable Runnable onAvailable;

    EventStream(EventTail tail, long after) {
        this.tail = tail;
        this.position = after;
    }

    /** Called by the tail's thread, which serves others too: no callback may stop it. */
    void available() {
        synchronized (arrival) {
            arrival.notifyAll();
        }
        var callback = onAvailable;
        if (callback != null) {
            try {
                callback.run();
            } catch (RuntimeException e) {
                LOG.warn("A reader of the log could not be told that there are events", e);
            }
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
            if (left <= 0 || closed) {
                return false;
            }
            synchronized (arrival) {
                if (tail.end() <= position && !closed) {
                    arrival.wait(left);
                }
            }
        }
        return true;
    }

    /**
     * @throws IllegalStateException when the stream is closed and nothing is left that it had read
     */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            if (closed) {
                throw new IllegalStateException("The stream is closed");
            }
        }
        var next = fetched.poll();
        if (next == null) {
            throw new NoSuchElementException("A stream is read by one thread at a time");
        }
        return next;
    }

    private void fetch() {
        if (!fetched.isEmpty() || closed) {
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
        closed = true;
        onAvailable = null;
        tail.left(this);
        available();
    }
}
