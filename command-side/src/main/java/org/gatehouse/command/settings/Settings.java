package org.gatehouse.command.settings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplaceGroupSettings;
import org.gatehouse.api.settings.SettingsCommand.ReplacePasswordProtectionSettings;
import org.gatehouse.api.settings.SettingsEvent;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.api.settings.SettingsEvent.PasswordProtectionSettingsReplaced;
import org.gatehouse.api.settings.SettingsId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;

/**
 * What the organisation has decided about one area: one document, replaced as a whole. The
 * documents of the other areas are other streams, and stay here as they are by default.
 */
@Aggregate
final class Settings {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private SettingsId id;

    private GroupSettings groups = GroupSettings.DEFAULT;
    private PasswordProtectionSettings passwords = PasswordProtectionSettings.DEFAULT;

    Settings() {} // Axon rebuilds the document from its events

    /** Without guards: who is named may be disabled a moment later anyway. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceGroupSettings command, GroupFacts existing, UserFacts users) {
        var next = command.settings();
        if (GroupSettingsRules.same(groups, next)) {
            return;
        }
        GroupSettingsRules.require(next, existing, users);
        apply(new GroupSettingsReplaced(groups, next));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplacePasswordProtectionSettings command) {
        var next = command.settings();
        if (PasswordProtectionRules.same(passwords, next)) {
            return;
        }
        PasswordProtectionRules.require(next);
        apply(new PasswordProtectionSettingsReplaced(passwords, next));
    }

    @EventSourcingHandler
    void on(SettingsEvent event) {
        id = event.area().id();
        switch (event) {
            case GroupSettingsReplaced e -> groups = e.settings();
            case PasswordProtectionSettingsReplaced e -> passwords = e.settings();
        }
    }
}
