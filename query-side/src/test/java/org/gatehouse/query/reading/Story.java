package org.gatehouse.query.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.platform.ids.Ids;

/** Events as if they had been read from a log. */
public final class Story {

    public static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final List<Recorded> events = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();

    public Story() {}

    /** That of events which somebody else has made. */
    public Story(List<Recorded> events) {
        this.events.addAll(events);
    }

    /** The next event, a minute after the last. */
    public Story then(UUID stream, DomainEvent event) {
        return then(stream, event, ReadingFixture.METADATA);
    }

    public Story then(UUID stream, DomainEvent event, MetaData metadata) {
        long sequence = sequences.merge(stream, 0L, (last, none) -> last + 1);
        int number = events.size();
        events.add(
                new Recorded(
                        event,
                        number + 1,
                        stream,
                        sequence,
                        Ids.next(),
                        BEGIN.plusSeconds(60L * number),
                        metadata));
        return this;
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }
}
