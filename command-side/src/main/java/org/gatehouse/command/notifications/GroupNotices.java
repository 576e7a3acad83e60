package org.gatehouse.command.notifications;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.notifications.NotificationCommand.Notify;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Whoever looks after a group is told that it ends, and that it has (X-R5). */
@Component
@ProcessingGroup(Facts.GROUP)
class GroupNotices {

    private final Recipients recipients;
    private final DueSheet due;

    GroupNotices(Recipients recipients, DueSheet due) {
        this.recipients = recipients;
        this.due = due;
    }

    @EventHandler
    void on(GroupEvent event, EventMessage<?> message) {
        if (event instanceof GroupExpirationAnnounced e) {
            tell(NotificationKind.GROUP_EXPIRING, e.groupId(), e.expirationDateTime(), message);
        } else if (event instanceof GroupExpired e) {
            tell(NotificationKind.GROUP_EXPIRED, e.groupId(), e.expirationDateTime(), message);
        }
    }

    private void tell(NotificationKind kind, GroupId group, Instant end, EventMessage<?> message) {
        for (var recipient : recipients.of(group)) {
            due.react(
                    new Notify(
                            NotificationId.of(message.getIdentifier(), recipient, kind),
                            recipient,
                            kind,
                            new Resource(ResourceKind.GROUP, group.value()),
                            null,
                            end,
                            null),
                    message);
        }
    }
}
