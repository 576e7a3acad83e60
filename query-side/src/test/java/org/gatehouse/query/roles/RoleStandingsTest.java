package org.gatehouse.query.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.testing.QuerySideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class RoleStandingsTest {

    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired RoleStandings standings;

    private UserId user(UserEvent... events) {
        var id = events[0].userId();
        try (var log = new ReadingFixture(database)) {
            log.append(id.value(), events);
        }
        return id;
    }

    private static UserRegistered registered(UserId user) {
        var name = new Personal.Erased<String>(Subject.user(user.value()));
        return new UserRegistered(user, name, name, null);
    }

    /**
     * One caller's question is answered for all: so whose request it is, and for which position
     * they would wait, must not matter. No request is being served here.
     */
    @Test
    void who_is_barred_is_known_whoever_asks() {
        var until = clock.instant().plus(Duration.ofDays(30));
        var ann = new UserId(Ids.next());
        var ben = new UserId(Ids.next());
        var cem = new UserId(Ids.next());
        var dan = new UserId(Ids.next());
        var eve = new UserId(Ids.next());
        user(registered(ann));
        user(registered(ben), new UserDisabled(ben), new UserEnabled(ben));
        user(registered(cem), new UserDeleted(cem, until), new UserRestored(cem));
        user(registered(dan), new UserDeleted(dan, until), new UserPurged(dan));
        user(registered(eve), new UserDisabled(eve));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(standings.barred())
                                .contains(dan.value(), eve.value())
                                .doesNotContain(ann.value(), ben.value(), cem.value()));
    }
}
