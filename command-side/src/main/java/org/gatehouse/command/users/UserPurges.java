package org.gatehouse.command.users;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.users.UserCommand.PurgeUser;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Keeps on the due sheet when the time for restoring somebody has passed. */
@Component
@ProcessingGroup(Facts.GROUP)
class UserPurges {

    private final DueSheet due;

    UserPurges(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(UserEvent event, EventMessage<?> message) {
        var line = "user-purge:" + event.userId();
        if (event instanceof UserDeleted deleted) {
            due.put(line, deleted.restorableUntil(), new PurgeUser(event.userId()), message);
        } else if (event instanceof UserRestored) {
            due.drop(line);
        }
    }
}
