package org.gatehouse.command.groups;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.groups.GroupCommand.ReviewExpiration;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Keeps on the due sheet when the owners of a group are told that it ends, and when it does. */
@Component
@ProcessingGroup(Facts.GROUP)
class GroupExpirations {

    private final DueSheet due;

    GroupExpirations(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(GroupEvent event, EventMessage<?> message) {
        if (event instanceof GroupDeleted) {
            due.drop(line(event));
        } else if (event instanceof GroupExpirationSet
                || event instanceof GroupRenewed
                || event instanceof GroupExpirationAnnounced) {
            put(event, message);
        }
    }

    private void put(GroupEvent event, EventMessage<?> message) {
        Instant next = Lifetime.NONE.after(event, message.getTimestamp()).next();
        if (next == null) {
            due.drop(line(event));
        } else {
            due.put(line(event), next, new ReviewExpiration(event.groupId()), message);
        }
    }

    private static String line(GroupEvent event) {
        return "group-expiration:" + event.groupId();
    }
}
