package org.gatehouse.query.notifications;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.notifications.NotificationEvent;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.springframework.stereotype.Component;

/** Whoever was told something, also when it was mailed to them. */
@Component
final class NotificationConcern implements Concern {

    @Override
    public String topic() {
        return "notifications";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(NotificationEvent.class);
    }

    @Override
    public List<String> views() {
        return List.of("notifications");
    }

    @Override
    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
        return views.sql(
                        """
                        select distinct recipient from {notifications.notification}
                        where notification_id = any(:ids) and recipient = any(:followers)
                        """)
                .param("ids", events.stream().map(Recorded::stream).toArray(UUID[]::new))
                .param("followers", followers)
                .query((row, n) -> row.getObject(1, UUID.class))
                .set();
    }
}
