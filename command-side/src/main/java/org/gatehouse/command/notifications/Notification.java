package org.gatehouse.command.notifications;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.notifications.NotificationCommand.ConfirmMail;
import org.gatehouse.api.notifications.NotificationCommand.Notify;
import org.gatehouse.api.notifications.NotificationCommand.ReportFailedMail;
import org.gatehouse.api.notifications.NotificationEvent;
import org.gatehouse.api.notifications.NotificationEvent.MailFailed;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;

/** What one user was told because of one event, and what became of the mail. */
@Aggregate
final class Notification {

    @AggregateIdentifier private NotificationId id;
    private boolean issued;
    private boolean mailOver;

    Notification() {} // Axon rebuilds it from its events

    /** Who cannot be told any more is told nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Notify command, Letters letters) {
        if (!issued) {
            letters.to(command).ifPresent(letter -> issue(command, letter));
        }
    }

    private static void issue(Notify command, Templates.Letter letter) {
        var recipient = Subject.user(command.recipient().value());
        apply(
                new NotificationIssued(
                        command.notificationId(),
                        command.recipient(),
                        command.kind(),
                        letter.language(),
                        Personal.of(recipient, letter.subject()),
                        Personal.of(recipient, letter.text()),
                        command.about(),
                        command.request()));
    }

    @CommandHandler
    void handle(ConfirmMail command) {
        if (!mailOver) {
            apply(new MailSent(id));
        }
    }

    @CommandHandler
    void handle(ReportFailedMail command) {
        if (!mailOver) {
            apply(new MailFailed(id, command.code()));
        }
    }

    @EventSourcingHandler
    void on(NotificationEvent event) {
        id = event.notificationId();
        switch (event) {
            case NotificationIssued e -> issued = true;
            case MailSent e -> mailOver = true;
            case MailFailed e -> mailOver = true;
        }
    }
}
