package org.gatehouse.platform.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.gatehouse.platform.json.StoredBytes;

/** One row of the log, its bytes untouched. */
record StoredEvent(
        long position,
        UUID stream,
        long sequence,
        UUID eventId,
        Instant recordedAt,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    /** Axon's aggregate type; ours is said by the event's name, and streams never share ids. */
    @Override
    public String getType() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    @Override
    public String getAggregateIdentifier() {
        return stream.toString();
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId.toString();
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new StoredBytes(name, revision, false, payload);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new StoredBytes(name, revision, true, metadata);
    }
}
