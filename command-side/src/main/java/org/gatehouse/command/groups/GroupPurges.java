package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.GroupCommand.PurgeGroup;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Keeps on the due sheet when deleted groups are gone for good. */
@Component
@ProcessingGroup(Facts.GROUP)
class GroupPurges {

    private final DueSheet due;

    GroupPurges(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(GroupEvent event, EventMessage<?> message) {
        var line = "group-purge:" + event.groupId();
        if (event instanceof GroupDeleted deleted) {
            due.put(line, deleted.restorableUntil(), new PurgeGroup(event.groupId()), message);
        } else if (event instanceof GroupRestored || event instanceof GroupPurged) {
            due.drop(line);
        }
    }
}
