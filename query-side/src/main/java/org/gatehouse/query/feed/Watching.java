package org.gatehouse.query.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the log once for all who follow in this process, while anybody does, and asks each room
 * whom of them its events concern. Ends before the server does, which waits for open answers.
 */
@Component
final class Watching implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private static final int BATCH = 500;

    /** While a view lags, others of what it is asked gather, and are asked at once later. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Concern> concerns;
    private final Followers followers;
    private final Reading reading;
    private final PostgresEventStore log;
    private final LogEnd end;
    private @Nullable Thread thread;
    private volatile boolean running;

    Watching(
            List<Concern> concerns,
            Followers followers,
            Reading reading,
            PostgresEventStore log,
            LogEnd end) {
        this.concerns = concerns;
        this.followers = followers;
        this.reading = reading;
        this.log = log;
        this.end = end;
    }

    /**
     * Somebody follows. What is recorded from now on they are told of.
     *
     * @return a position at which nothing was left out
     */
    LogPosition begin() {
        watch();
        return end.visible();
    }

    private synchronized void watch() {
        if (thread == null) {
            var stream = log.openStream(log.createHeadToken());
            thread = Thread.ofPlatform().daemon().name("feed-watch").start(() -> watch(stream));
        }
    }

    private void watch(BlockingStream<TrackedEventMessage<?>> stream) {
        try (stream) {
            while (!isOver()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    tell(batch(stream));
                }
            }
        } catch (RuntimeException | InterruptedException e) {
            if (running) {
                LOG.warn("The log cannot be watched; all who follow begin anew", e);
            }
            forget();
            followers.endAll();
        }
    }

    private synchronized boolean isOver() {
        if (followers.isEmpty()) {
            thread = null;
        }
        return thread == null;
    }

    private synchronized void forget() {
        thread = null;
    }

    private static List<Recorded> batch(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        var batch = new ArrayList<Recorded>();
        do {
            batch.add(Recorded.of(stream.nextAvailable()));
        } while (batch.size() < BATCH && stream.peek().isPresent());
        return batch;
    }

    private void tell(List<Recorded> batch) {
        var position = end.at(batch.getLast().position());
        for (var concern : concerns) {
            var its = batch.stream().filter(event -> isAbout(concern, event)).toList();
            if (!its.isEmpty()) {
                followers.tell(concern.topic(), whom(concern, its, position), position);
            }
        }
    }

    private static boolean isAbout(Concern concern, Recorded recorded) {
        return concern.events().stream().anyMatch(known -> known.isInstance(recorded.event()));
    }

    private Set<UUID> whom(Concern concern, List<Recorded> events, LogPosition position) {
        var users = followers.users();
        try {
            return reading.of(concern.views().toArray(String[]::new))
                    .after(position, PATIENCE, views -> concern.whom(events, users, views));
        } catch (RuntimeException e) {
            LOG.warn("Whom {} concern is not known: all who follow are told", concern.topic(), e);
            return Set.of(users);
        }
    }

    @Override
    public void start() {
        running = true;
        followers.open();
    }

    @Override
    public void stop() {
        running = false;
        followers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before all that has a lower phase, as the server has. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
