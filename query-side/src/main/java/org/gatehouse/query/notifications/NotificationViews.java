package org.gatehouse.query.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.notifications.MailState;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationView;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.json.StoredBytes;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** All SQL about notifications. What one says is read from the log itself, and revealed. */
@Component
final class NotificationViews {

    private final NamedEventSerializer serializer;
    private final PersonalData personal;

    NotificationViews(NamedEventSerializer serializer, PersonalData personal) {
        this.serializer = serializer;
        this.personal = personal;
    }

    /** A notification with its position, which pages go by. */
    record Row(long issued, NotificationView view) {}

    /** Of one recipient; newest first. */
    List<Row> list(Views views, UUID recipient, Paging page) {
        return views.sql(
                        """
                        select n.issued, n.mail, v.recorded_at, v.revision, v.payload
                        from {notifications.notification} n
                        join events.event v on v.position = n.issued
                        where n.recipient = :recipient and n.issued < :before
                        order by n.issued desc limit :limit
                        """)
                .param("recipient", recipient)
                .param("before", page.cursor().map(c -> c.number(0)).orElse(Long.MAX_VALUE))
                .param("limit", page.fetch())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        NotificationIssued told =
                serializer.deserialize(
                        new StoredBytes(
                                EventNames.nameOf(NotificationIssued.class),
                                row.getInt("revision"),
                                false,
                                row.getBytes("payload")));
        return new Row(
                row.getLong("issued"),
                new NotificationView(
                        told.notificationId(),
                        told.kind(),
                        told.language(),
                        personal.reveal(told.subject()).orElse(null),
                        personal.reveal(told.text()).orElse(null),
                        told.about(),
                        told.request(),
                        MailState.valueOf(row.getString("mail")),
                        row.getTimestamp("recorded_at").toInstant()));
    }
}
