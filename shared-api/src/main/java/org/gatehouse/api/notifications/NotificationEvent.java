package org.gatehouse.api.notifications;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.personal.NotPersonal;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a notification. */
public sealed interface NotificationEvent extends DomainEvent {

    NotificationId notificationId();

    /**
     * Somebody was told something: from now on they can read it.
     *
     * @param language the language of the text (BCP 47)
     * @param subject as it is shown and sent; personal data of the recipient
     * @param text as it is shown and sent; personal data of the recipient and of nobody else
     * @param request the request that it is about, if it is about one
     */
    @EventName("notifications.NotificationIssued")
    record NotificationIssued(
            NotificationId notificationId,
            UserId recipient,
            NotificationKind kind,
            @NotPersonal("One of the languages that there are texts in.") String language,
            Personal<String> subject,
            Personal<String> text,
            Resource about,
            @Nullable RequestId request)
            implements NotificationEvent {}

    /** The mail server has taken the mail; the address was that of the recipient at that time. */
    @EventName("notifications.MailSent")
    record MailSent(NotificationId notificationId) implements NotificationEvent {}

    /** The mail was not sent and will not be. */
    @EventName("notifications.MailFailed")
    record MailFailed(NotificationId notificationId, @NotPersonal("A code of ours.") String code)
            implements NotificationEvent {}
}
