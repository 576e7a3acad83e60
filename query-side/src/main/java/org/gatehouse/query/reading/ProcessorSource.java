package org.gatehouse.query.reading;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.gatehouse.platform.eventstore.EventStream;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.jspecify.annotations.Nullable;

/**
 * The log as one processor reads it. Axon's coordinator sleeps for 100 ms when a processor's buffer
 * of 1,024 events is full, and would never get beyond 10,000 events a second.
 */
final class ProcessorSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final PostgresEventStore store;
    private volatile @Nullable EventStream stream;

    ProcessorSource(PostgresEventStore store) {
        this.store = store;
    }

    /** There is room in the buffer again. */
    void goOn() {
        var open = stream;
        if (open != null) {
            open.available();
        }
    }

    @Override
    public EventStream openStream(@Nullable TrackingToken token) {
        var opened = store.openStream(token);
        stream = opened;
        return opened;
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }
}
