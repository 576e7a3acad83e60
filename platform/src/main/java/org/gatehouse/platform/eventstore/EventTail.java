package org.gatehouse.platform.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.gatehouse.platform.json.UnknownEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the log as this process follows it: one thread reads each new event once and hands it
 * to all open {@link EventStream}s. It sleeps while nobody reads, wakes when somebody has committed
 * ({@link #wake}), and looks every second all the same, in case a wake-up was lost.
 */
public final class EventTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);

    private static final Duration SAFETY_NET = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int PAGE = 1000;

    /** How many of the latest events are kept, so that readers near the end share them. */
    private static final int KEPT = 4000;

    private static final long PAUSE_NANOS = 2_000_000;
    private static final long LONG_PAUSE_NANOS = 20_000_000;

    /**
     * It rests this many times as long as it took to look: where many commit, the machine is for
     * them, and readers get more events at once.
     */
    private static final int REST = 16;

    private final PostgresEventStorageEngine engine;
    private final FinalOrder order;
    private final Duration safetyNet;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore wakeUps = new Semaphore(0);

    private final TreeMap<Long, TrackedEventMessage<?>> latest = new TreeMap<>();

    /** The kept events are all those after this position, up to {@link #end}. */
    private long keptAfter = -1;

    private volatile long end;
    private volatile boolean closed;
    private @Nullable Thread thread;

    public EventTail(PostgresEventStorageEngine engine, FinalOrder order) {
        this(engine, order, SAFETY_NET);
    }

    /**
     * @param safetyNet after which time it looks even if nobody has woken it
     */
    EventTail(PostgresEventStorageEngine engine, FinalOrder order, Duration safetyNet) {
        this.engine = engine;
        this.order = order;
        this.safetyNet = safetyNet;
    }

    /** Somebody may have committed; may be called by any thread, and as often as one likes. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /**
     * A stream of everything after the given position.
     *
     * @throws IllegalStateException once the tail is closed
     */
    EventStream open(long after) {
        if (closed) {
            throw new IllegalStateException("The log is no longer followed");
        }
        var stream = new EventStream(this, after);
        streams.add(stream);
        start();
        wake();
        return stream;
    }

    void left(EventStream stream) {
        streams.remove(stream);
    }

    /** Up to where events can be read. */
    long end() {
        return end;
    }

    /**
     * Some of the events after a position, in order; empty where there are none up to the end.
     *
     * @throws UnknownEvent when the next event is one that this version of Gatehouse does not know
     */
    List<? extends TrackedEventMessage<?>> after(long position) {
        long upTo = end;
        synchronized (latest) {
            if (keptAfter >= 0 && position >= keptAfter) {
                return List.copyOf(latest.tailMap(position, false).values());
            }
        }
        var page = engine.fetch(position, upTo, PAGE);
        try {
            return engine.messages(page);
        } catch (UnknownEvent e) {
            // Those before it are read all the same.
            return readable(page);
        }
    }

    private List<? extends TrackedEventMessage<?>> readable(List<StoredEvent> page) {
        var readable = new ArrayList<TrackedEventMessage<?>>();
        for (var row : page) {
            try {
                readable.addAll(engine.messages(List.of(row)));
            } catch (UnknownEvent e) {
                if (readable.isEmpty()) {
                    throw e;
                }
                break;
            }
        }
        return readable;
    }

    private synchronized void start() {
        if (thread == null && !closed) {
            end = order.known();
            thread = Thread.ofPlatform().daemon().name("log-tail").start(this::follow);
        }
    }

    private void follow() {
        int rounds = 0;
        while (!closed) {
            try {
                long begin = System.nanoTime();
                long before = order.known();
                boolean again = !streams.isEmpty() && order.advance();
                if (order.known() > end) {
                    readOn(order.known());
                }
                rounds = again && order.known() == before ? rounds + 1 : 0;
                long rest = Math.min(LONG_PAUSE_NANOS, REST * (System.nanoTime() - begin));
                if (again) {
                    LockSupport.parkNanos(
                            rounds < 40 ? Math.max(PAUSE_NANOS, rest) : LONG_PAUSE_NANOS);
                } else {
                    LockSupport.parkNanos(rest);
                    waitForWakeUp();
                }
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("The end of the log cannot be read; trying again", e);
                    LockSupport.parkNanos(RETRY.toNanos());
                }
            }
        }
    }

    private void waitForWakeUp() {
        try {
            if (wakeUps.tryAcquire(safetyNet.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            // By close, which the loop sees; or by some callback, which means nothing here.
        }
    }

    private void readOn(long upTo) {
        if (keptAfter < 0 || upTo - end > 50L * PAGE) {
            // Far behind, as at the start: whoever needs what lies between reads it by pages.
            skipTo(upTo);
        }
        while (end < upTo) {
            var page = engine.fetch(end, upTo, PAGE);
            try {
                keep(engine.messages(page));
                end = page.size() < PAGE ? upTo : page.getLast().position();
            } catch (UnknownEvent e) {
                // Each reader meets it in its own pages, and stops there.
                skipTo(upTo);
                break;
            }
            streams.forEach(EventStream::available);
        }
    }

    private void skipTo(long upTo) {
        synchronized (latest) {
            latest.clear();
            keptAfter = upTo;
        }
        end = upTo;
        streams.forEach(EventStream::available);
    }

    private void keep(List<? extends TrackedEventMessage<?>> page) {
        synchronized (latest) {
            page.forEach(event ->
                    latest.put(
                            PostgresEventStorageEngine.positionOf(event.trackingToken()), event));
            while (latest.size() > KEPT) {
                keptAfter = latest.pollFirstEntry().getKey();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
        streams.forEach(EventStream::close);
    }
}
