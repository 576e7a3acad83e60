package org.gatehouse.command.projections;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.projections.RebuildCommand.CancelRebuild;
import org.gatehouse.api.projections.RebuildCommand.RequestRebuild;
import org.gatehouse.api.projections.RebuildEvent;
import org.gatehouse.api.projections.RebuildEvent.RebuildCancelled;
import org.gatehouse.api.projections.RebuildEvent.RebuildRequested;
import org.gatehouse.api.projections.RebuildId;
import org.gatehouse.platform.messages.Refusal;

/** One rebuilding of a projection, as far as it was asked for. */
@Aggregate
final class Rebuild {

    @AggregateIdentifier private RebuildId id;
    private String projection = "";
    private boolean cancelled;

    Rebuild() {} // Axon rebuilds it from its events

    @CommandHandler
    Rebuild(RequestRebuild command) {
        apply(new RebuildRequested(command.rebuildId(), command.projection().value()));
    }

    @CommandHandler
    void handle(CancelRebuild command) {
        if (!command.projection().value().equals(projection)) {
            throw Refusal.notFound(
                    "projections.no-such-rebuild", "There is none with this id of this projection");
        }
        if (!cancelled) {
            apply(new RebuildCancelled(id));
        }
    }

    @EventSourcingHandler
    void on(RebuildEvent event) {
        id = event.rebuildId();
        switch (event) {
            case RebuildRequested e -> projection = e.projection();
            case RebuildCancelled e -> cancelled = true;
        }
    }
}
