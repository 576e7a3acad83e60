package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.GroupCommand.ApplyExpirationPolicy;
import org.gatehouse.api.settings.SettingsEvent.GroupSettingsReplaced;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Groups end as the settings say, also those that there are already. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenGroupSettingsReplacedThenApplyExpirationPolicy {

    private final GroupFacts groups;
    private final DueSheet due;

    WhenGroupSettingsReplacedThenApplyExpirationPolicy(GroupFacts groups, DueSheet due) {
        this.groups = groups;
        this.due = due;
    }

    @EventHandler
    void on(GroupSettingsReplaced event, EventMessage<?> message) {
        var next = event.settings().expiration();
        if (next.equals(event.formerSettings().expiration())) {
            return;
        }
        groups.all().stream()
                .filter(group ->
                        group.expiration() != null || next.manages(group.id(), group.groupType()))
                .forEach(group -> due.react(new ApplyExpirationPolicy(group.id()), message));
    }
}
