package org.gatehouse.platform.eventstore;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the log. Streams come from the shared {@link EventTail}; readers are
 * woken after the commit, never from inside the appending transaction.
 */
public final class PostgresEventStore extends AbstractEventStore {

    private final EventTail tail;
    private final CommitSignal signal;

    private PostgresEventStore(Builder builder, EventTail tail, CommitSignal signal) {
        super(builder);
        this.tail = tail;
        this.signal = signal;
    }

    public static PostgresEventStore over(
            PostgresEventStorageEngine engine, EventTail tail, CommitSignal signal) {
        var builder = new Builder() {
                    // Axon's builder is abstract only in name.
                };
        builder.storageEngine(engine);
        return new PostgresEventStore(builder, tail, signal);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return tail.open(PostgresEventStorageEngine.positionOf(token));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        if (!events.isEmpty()) {
            signal.committed();
        }
    }
}
