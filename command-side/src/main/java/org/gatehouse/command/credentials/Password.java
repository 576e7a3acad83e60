package org.gatehouse.command.credentials;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.CredentialCommand.BeginPasswordWrite;
import org.gatehouse.api.credentials.CredentialCommand.RecordChangedPassword;
import org.gatehouse.api.credentials.CredentialCommand.RecordResetPassword;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.credentials.PasswordTable;
import org.gatehouse.platform.messages.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one user's password. Whoever is disabled or deleted meanwhile gets no other
 * one.
 */
@Aggregate
final class Password {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private CredentialId id;

    Password() {} // Axon rebuilds it from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BeginPasswordWrite command, Guards guards, UserFacts users) {
        requireEnabled(command.userId(), guards, users);
        apply(new PasswordWriteBegun(command.credentialId(), command.userId(), command.store()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RecordChangedPassword command, Guards guards, UserFacts users, PasswordTable table) {
        requireEnabled(command.userId(), guards, users);
        if (command.verifier() != null) {
            table.keep(command.userId(), command.verifier(), false, null);
        }
        apply(
                new PasswordReplaced(command.credentialId(), command.userId(), command.store()),
                MetaData.with(Metadata.POLICY_VERSION, command.policyVersion()));
    }

    /**
     * @return what the answer shows, once
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable Secret handle(
            RecordResetPassword command, Guards guards, UserFacts users, PasswordTable table) {
        requireEnabled(command.userId(), guards, users);
        if (command.verifier() != null) {
            table.keep(
                    command.userId(),
                    command.verifier(),
                    command.forceChange(),
                    command.validUntil());
        }
        apply(
                new PasswordReset(
                        command.credentialId(),
                        command.userId(),
                        command.store(),
                        command.forceChange(),
                        command.validUntil()));
        return command.temporary();
    }

    private static void requireEnabled(UserId user, Guards guards, UserFacts users) {
        guards.hold(Guard.user(user.value()));
        users.requireEnabled(user);
    }

    @EventSourcingHandler
    void on(CredentialEvent event) {
        id = event.credentialId();
    }
}
