package org.gatehouse.command.notifications;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.notifications.NotificationCommand.SendMail;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** What somebody is told is also mailed, where there is a mail server. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenNotificationIssuedThenSendMail {

    private final Mails mails;
    private final DueSheet due;

    WhenNotificationIssuedThenSendMail(Mails mails, DueSheet due) {
        this.mails = mails;
        this.due = due;
    }

    @EventHandler
    void on(NotificationIssued event, EventMessage<?> message) {
        if (mails.areSent()) {
            due.react(new SendMail(event.notificationId()), message);
        }
    }
}
