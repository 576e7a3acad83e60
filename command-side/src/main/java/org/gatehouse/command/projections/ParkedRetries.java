package org.gatehouse.command.projections;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.projections.ParkedCommand.RetryParked;
import org.gatehouse.api.projections.ParkedEvent;
import org.gatehouse.api.projections.ParkedEvent.ParkedRetryRequested;
import org.gatehouse.api.projections.ParkedId;

/** The requests to retry what one projection could not take in. */
@Aggregate
final class ParkedRetries {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private ParkedId id;

    ParkedRetries() {} // Axon rebuilds it from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetryParked command) {
        apply(new ParkedRetryRequested(command.projection().value()));
    }

    @EventSourcingHandler
    void on(ParkedEvent event) {
        id = ParkedId.of(event.projection());
    }
}
