package org.gatehouse.command.sessions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.sessions.SignOutCommand.SignOutEverywhere;
import org.gatehouse.api.sessions.SignOutEvent;
import org.gatehouse.api.sessions.SignOutEvent.SignedOutEverywhere;
import org.gatehouse.api.sessions.SignOutId;
import org.gatehouse.platform.messages.Refusal;

/** How often one user has ended all of their sessions. */
@Aggregate
final class SignOut {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private SignOutId id;

    SignOut() {} // Axon rebuilds it from its events

    /** Each time anew: sessions may have begun meanwhile, here or at another provider. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SignOutEverywhere command, Actor actor) {
        if (!actor.equals(new Actor.User(command.userId().value()))) {
            throw Refusal.forbidden("sessions.not-own", "Only one's own sessions are ended so");
        }
        apply(new SignedOutEverywhere(command.signOutId(), command.userId()));
    }

    @EventSourcingHandler
    void on(SignOutEvent event) {
        id = event.signOutId();
    }
}
