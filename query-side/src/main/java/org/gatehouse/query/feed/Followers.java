package org.gatehouse.query.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** All who follow in this process, and the one thread that writes to them. */
@Component
final class Followers implements DisposableBean {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final FeedSettings settings;
    private final Map<UUID, Set<Follower>> byUser = new HashMap<>();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("feed-writer").factory());
    private int count;
    private boolean open;

    Followers(FeedSettings settings) {
        this.settings = settings;
        long beat = settings.beat().toMillis();
        var _ = writer.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    synchronized void open() {
        open = true;
    }

    /**
     * @throws Refusal {@code feed.full} (503) or {@code feed.too-many} (429)
     */
    synchronized void add(Follower follower) {
        if (!open || count >= settings.streams()) {
            throw Refusal.unavailable(
                    "feed.full", "As many feeds are open here as there may be", SOON);
        }
        var own = byUser.computeIfAbsent(follower.user(), _ -> new HashSet<>());
        if (own.size() >= settings.streamsPerUser()) {
            own.forEach(this::beat); // which finds those whose client has gone
            throw Refusal.tooMany(
                    "feed.too-many", "As many of your feeds are open as there may be", SOON);
        }
        own.add(follower);
        count++;
    }

    /** Also more than once. */
    synchronized void remove(Follower follower) {
        var own = byUser.get(follower.user());
        if (own != null && own.remove(follower)) {
            count--;
            if (own.isEmpty()) {
                byUser.remove(follower.user());
            }
        }
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    synchronized UUID[] users() {
        return byUser.keySet().toArray(UUID[]::new);
    }

    private synchronized List<Follower> all() {
        return byUser.values().stream().flatMap(Set::stream).toList();
    }

    /**
     * @param users of whom not all need follow
     */
    void tell(String topic, Set<UUID> users, LogPosition position) {
        List<Follower> told;
        synchronized (this) {
            told =
                    byUser.entrySet().stream()
                            .filter(each -> users.contains(each.getKey()))
                            .flatMap(each -> each.getValue().stream())
                            .toList();
        }
        told.forEach(follower -> {
            follower.moved(topic, position);
            write(follower);
        });
    }

    /** Soon, by the one thread. */
    void write(Follower follower) {
        writer.execute(follower::wake);
    }

    private void beat() {
        all().forEach(this::beat);
    }

    private void beat(Follower follower) {
        follower.beat();
        write(follower);
    }

    /** They may all come again. */
    void endAll() {
        all().forEach(follower -> {
            follower.end();
            write(follower);
        });
    }

    /** Nobody is let in any more. */
    void close() {
        synchronized (this) {
            open = false;
        }
        endAll();
    }

    @Override
    public void destroy() {
        writer.shutdown();
    }
}
