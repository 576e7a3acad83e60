package org.gatehouse.api.notifications;

import java.time.Instant;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param subject none once the recipient is erased
 * @param text plain text in that language; none once the recipient is erased
 * @param mail whether it was sent by mail as well
 */
public record NotificationView(
        NotificationId id,
        NotificationKind kind,
        String language,
        @Nullable String subject,
        @Nullable String text,
        Resource about,
        @Nullable RequestId requestId,
        MailState mail,
        Instant createdDateTime) {}
