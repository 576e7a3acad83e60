package org.gatehouse.api.notifications;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything that Gatehouse asks of itself about a notification; people ask nothing of one. */
public sealed interface NotificationCommand extends Command {

    @TargetAggregateIdentifier
    NotificationId notificationId();

    /**
     * Tells somebody something; does nothing where they cannot be told any more.
     *
     * @param about what it is about
     * @param request the request that it is about, if it is about one
     * @param dateTime when it ends or ended, or until when there is time, for the kinds that say so
     * @param code the refusal code that says why, for a failed delivery
     */
    @Requires(Permission.SYSTEM)
    record Notify(
            NotificationId notificationId,
            UserId recipient,
            NotificationKind kind,
            Resource about,
            @Nullable RequestId request,
            @Nullable Instant dateTime,
            @Nullable String code)
            implements NotificationCommand {}

    /**
     * Sends the mail, which is done in no transaction; what came of it is told by one of the two
     * below.
     */
    @Requires(Permission.SYSTEM)
    record SendMail(NotificationId notificationId) implements NotificationCommand {}

    /** Sent when the mail server has taken the mail. */
    @Requires(Permission.SYSTEM)
    record ConfirmMail(NotificationId notificationId) implements NotificationCommand {}

    /**
     * Sent when the mail is given up.
     *
     * @param code {@code notifications.<reason>}
     */
    @Requires(Permission.SYSTEM)
    record ReportFailedMail(NotificationId notificationId, String code)
            implements NotificationCommand {}
}
