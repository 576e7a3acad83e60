package org.gatehouse.query.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.platform.messages.Metadata;

/** An event with its place in the log. */
public record Recorded(
        DomainEvent event,
        long position,
        UUID stream,
        long sequence,
        UUID id,
        Instant at,
        MetaData metadata) {

    /** When it took effect, where that differs from when it was recorded. */
    public Optional<Instant> effectiveAt() {
        return Metadata.effectiveAt(metadata);
    }

    /** When it took effect: as a rule, when it was recorded. */
    public Instant effective() {
        return effectiveAt().orElse(at);
    }

    /**
     * @throws IllegalArgumentException for a message that does not come from the log
     */
    public static Recorded of(TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> inStream)) {
            throw new IllegalArgumentException("Not from the log");
        }
        return new Recorded(
                (DomainEvent) message.getPayload(),
                message.trackingToken().position().orElseThrow(),
                UUID.fromString(inStream.getAggregateIdentifier()),
                inStream.getSequenceNumber(),
                UUID.fromString(message.getIdentifier()),
                message.getTimestamp(),
                message.getMetaData());
    }
}
