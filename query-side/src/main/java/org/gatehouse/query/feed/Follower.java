package org.gatehouse.query.feed;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gatehouse.api.feed.MovedView;
import org.gatehouse.api.feed.ReadyView;
import org.gatehouse.platform.eventstore.LogPosition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One who follows, and what they have not been told yet. However slowly they read, that is a set of
 * topics and one position. Any thread may use it.
 */
final class Follower {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEAT = ": beat\n\n";

    private final UUID user;
    private final BooleanSupplier good;
    private final SortedSet<String> topics = new TreeSet<>();
    private @Nullable LogPosition ready;
    private @Nullable LogPosition moved;
    private boolean begun;
    private boolean beats;
    private volatile boolean ended;
    private volatile Runnable wake = () -> {};

    /**
     * @param good whether their token is good still
     */
    Follower(UUID user, BooleanSupplier good) {
        this.user = user;
        this.good = good;
    }

    UUID user() {
        return user;
    }

    /**
     * @param wake what writes, on the thread that calls it; holds up nobody
     */
    void wakes(Runnable wake) {
        this.wake = wake;
    }

    void wake() {
        wake.run();
    }

    /** They are told of whatever is after this position; and of what is before, maybe. */
    synchronized void begin(LogPosition position) {
        ready = position;
    }

    synchronized void moved(String topic, LogPosition position) {
        topics.add(topic);
        moved = position; // the log is read in order
    }

    synchronized void beat() {
        beats = true;
    }

    /** Nothing more is told. */
    void end() {
        ended = true;
    }

    /** Also when the token has become good for nothing, whatever there was to tell. */
    boolean isEnded() {
        if (!ended && !good.getAsBoolean()) {
            ended = true;
        }
        return ended;
    }

    /** What is to be written now, which counts as told; nothing before it has begun. */
    synchronized Optional<String> next() {
        if (!begun) {
            if (ready == null) {
                return Optional.empty();
            }
            begun = true;
            return Optional.of(message("ready", ready, new ReadyView(ready.toString())));
        }
        if (moved != null) {
            var told =
                    message("moved", moved, new MovedView(List.copyOf(topics), moved.toString()));
            topics.clear();
            moved = null;
            beats = false; // this says as much
            return Optional.of(told);
        }
        if (beats) {
            beats = false;
            return Optional.of(BEAT);
        }
        return Optional.empty();
    }

    /** As in the section on server-sent events of the HTML standard; JSON has no line breaks. */
    private static String message(String event, LogPosition id, Object data) {
        return "event: %s\nid: %s\ndata: %s\n\n"
                .formatted(event, id, JSON.writeValueAsString(data));
    }
}
