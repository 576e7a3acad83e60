package org.gatehouse.api.projections;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.NotPersonal;

/** Everything that can have been said about the rebuilding of a projection. */
public sealed interface RebuildEvent extends DomainEvent {

    RebuildId rebuildId();

    @EventName("projections.RebuildRequested")
    record RebuildRequested(
            RebuildId rebuildId, @NotPersonal("The name of a projection.") String projection)
            implements RebuildEvent {}

    @EventName("projections.RebuildCancelled")
    record RebuildCancelled(RebuildId rebuildId) implements RebuildEvent {}
}
