package org.gatehouse.command.erasures;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.erasures.ErasureEvent;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;

/** Whether a subject's personal data has been erased. */
@Aggregate
final class Erasure {

    @AggregateIdentifier private ErasureId id;
    private boolean erased;

    Erasure() {} // Axon rebuilds it from its event

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseSubject command) {
        if (!erased) {
            apply(new SubjectErased(command.subject()));
        }
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        id = ErasureId.of(event.subject());
        switch (event) {
            case SubjectErased e -> erased = true;
        }
    }
}
