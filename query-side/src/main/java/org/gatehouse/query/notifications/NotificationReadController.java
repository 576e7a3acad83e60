package org.gatehouse.query.notifications;

import java.util.List;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.notifications.NotificationView;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.web.Cursor;
import org.gatehouse.platform.web.Page;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class NotificationReadController {

    private final Reading reading;
    private final NotificationViews notifications;
    private final Callers callers;

    NotificationReadController(Reading reading, NotificationViews notifications, Callers callers) {
        this.reading = reading;
        this.notifications = notifications;
        this.callers = callers;
    }

    /** What the caller was told, newest first; whether it was mailed makes no difference. */
    @GetMapping("/me/notifications")
    @Requires(Permission.USER_READ)
    ResponseEntity<Page<NotificationView>> mine(Paging paging) {
        return reading.of("notifications")
                .answer(views -> {
                    var rows =
                            callers.current().actor() instanceof Actor.User user
                                    ? notifications.list(views, user.id(), paging)
                                    : List.<NotificationViews.Row>of();
                    var page = Page.of(rows, paging, row -> Cursor.of(row.issued()));
                    return new Page<>(
                            page.items().stream().map(NotificationViews.Row::view).toList(),
                            page.nextCursor());
                });
    }
}
