package org.gatehouse.command.users;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Nobody's manager is somebody who is gone for good. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenUserPurgedThenRemoveManager {

    private final UserFacts users;
    private final DueSheet due;

    WhenUserPurgedThenRemoveManager(UserFacts users, DueSheet due) {
        this.users = users;
        this.due = due;
    }

    @EventHandler
    void on(UserPurged event, EventMessage<?> message) {
        users.reportsOf(event.userId())
                .forEach(report -> due.react(new RemoveManager(report), message));
    }
}
