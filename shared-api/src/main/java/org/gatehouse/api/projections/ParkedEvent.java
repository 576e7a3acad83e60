package org.gatehouse.api.projections;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.NotPersonal;

/** What has been said about what a projection could not take in. */
public sealed interface ParkedEvent extends DomainEvent {

    String projection();

    @EventName("projections.ParkedRetryRequested")
    record ParkedRetryRequested(@NotPersonal("The name of a projection.") String projection)
            implements ParkedEvent {}
}
