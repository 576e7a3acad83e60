package org.gatehouse.query.notifications;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.notifications.MailState;
import org.gatehouse.api.notifications.NotificationEvent;
import org.gatehouse.api.notifications.NotificationEvent.MailFailed;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.springframework.stereotype.Component;

/** Keeps who was told when; what was said stays sealed in the log. */
@Component
final class NotificationProjection implements Projection {

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("notification", "notification_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(NotificationEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return event.stream();
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch ((NotificationEvent) event.event()) {
            case NotificationIssued e ->
                    rows.put(
                            event.stream(),
                            """
                            insert into {notification} (notification_id, recipient, issued, mail,
                                position)
                            values (?, ?, ?, ?, ?) on conflict do nothing
                            """,
                            e.notificationId().value(),
                            e.recipient().value(),
                            event.position(),
                            MailState.NONE,
                            event.position());
            case MailSent e -> mail(MailState.SENT, event, rows);
            case MailFailed e -> mail(MailState.FAILED, event, rows);
        }
    }

    private static void mail(MailState state, Recorded event, Rows rows) {
        rows.put(
                event.stream(),
                """
                update {notification} set mail = ?, position = ?
                where notification_id = ? and position < ?
                """,
                state,
                event.position(),
                event.stream(),
                event.position());
    }
}
