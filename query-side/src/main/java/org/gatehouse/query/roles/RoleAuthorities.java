package org.gatehouse.query.roles;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.platform.access.Authority;
import org.gatehouse.query.reading.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the views say of a user; a reader who sends a position is judged by what was then. */
@Component
@Order(2)
final class RoleAuthorities implements Authority.OfUsers {

    private final Reading reading;
    private final Clock clock;

    RoleAuthorities(Reading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Authority of(UUID user) {
        return Objects.requireNonNull(
                reading.of("roles", "users")
                        .about(user)
                        .answer(views -> RoleViews.authority(views, user, clock.instant()))
                        .getBody());
    }

    @Override
    public Set<UUID> barred() {
        return reading.of("users").now(RoleViews::barred);
    }
}
