package org.gatehouse.query.projections;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.gatehouse.api.projections.ParkedEvent;
import org.gatehouse.api.projections.ParkedEvent.ParkedRetryRequested;
import org.gatehouse.api.projections.RebuildEvent;
import org.gatehouse.api.projections.RebuildEvent.RebuildCancelled;
import org.gatehouse.api.projections.RebuildEvent.RebuildRequested;
import org.gatehouse.query.reading.Generations;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Retrying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what operators have asked for; the same seen twice is done once, or does no harm. */
@Component
final class Steering implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(Steering.class);

    private final Map<String, Projection> projections;
    private final Generations generations;
    private final Retrying retrying;

    Steering(List<Projection> projections, Generations generations, Retrying retrying) {
        this.projections =
                projections.stream()
                        .collect(Collectors.toMap(Projection::name, Function.identity()));
        this.generations = generations;
        this.retrying = retrying;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return RebuildEvent.class.isAssignableFrom(type)
                || ParkedEvent.class.isAssignableFrom(type);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        switch (message.getPayload()) {
            case RebuildRequested e -> rebuild(e);
            case RebuildCancelled e -> generations.cancel(e.rebuildId().value());
            case ParkedRetryRequested e -> retry(e);
            default -> {}
        }
    }

    private void rebuild(RebuildRequested event) {
        var projection = projections.get(event.projection());
        if (projection != null) { // it may have been given up since
            generations.rebuild(projection, event.rebuildId().value());
        }
    }

    private void retry(ParkedRetryRequested event) {
        var projection = projections.get(event.projection());
        if (projection != null) {
            for (var generation : generations.current(projection)) {
                int taken = retrying.retry(projection, generation);
                LOG.info(
                        "{} parked events of {} {} were taken in",
                        taken,
                        generation.projection(),
                        generation.number());
            }
        }
    }

    @Override
    public boolean supportsReset() {
        return false; // what was asked for is not asked for again
    }
}
