package org.gatehouse.query.reading;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where Axon hands events to a generation: collects those of a unit of work and applies them
 * together before it commits, in the transaction that also stores the token.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final Applying applying;
    private final Generation generation;
    private final Progress progress;

    ProjectionInvoker(
            Projection projection, Generation generation, Applying applying, Progress progress) {
        this.projection = projection;
        this.applying = applying;
        this.generation = generation;
        this.progress = progress;
    }

    /**
     * The coordinator asks: what it reads here, the worker need not, who waits for the database.
     */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        if (!canHandleType(message.getPayloadType())) {
            return false;
        }
        var event = Recorded.of((TrackedEventMessage<?>) message);
        return segment.getMask() == 0 || segment.matches(projection.sequencingKey(event));
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return projection.events().stream().anyMatch(known -> known.isAssignableFrom(type));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(
                        generation.processor(), k -> begin(CurrentUnitOfWork.get().root(), segment))
                .add(Recorded.of((TrackedEventMessage<?>) message));
    }

    private List<Recorded> begin(UnitOfWork<?> unitOfWork, Segment segment) {
        var events = new ArrayList<Recorded>();
        unitOfWork.onPrepareCommit(u -> applying.apply(events));
        // One of several segments says nothing about how far the others have come.
        unitOfWork.afterCommit(u ->
                progress.committed(
                        generation, segment.getMask() == 0 ? events.getLast().position() : 0));
        return events;
    }

    @Override
    public boolean supportsReset() {
        return false; // a rebuild is a new generation
    }
}
