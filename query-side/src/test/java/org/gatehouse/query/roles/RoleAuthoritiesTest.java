package org.gatehouse.query.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleEvent.RoleAssigned;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.Authority;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.CanonicalRequest;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.testing.QuerySideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@QuerySideTest
class RoleAuthoritiesTest {

    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired RoleAuthorities authorities;

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
                        assertThat(authorities.barred())
                                .contains(dan.value(), eve.value())
                                .doesNotContain(ann.value(), ben.value(), cem.value()));
    }

    @AfterEach
    void no_request() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** From now on this thread serves somebody's request. */
    private static void serving() {
        var request = new MockHttpServletRequest();
        request.setAttribute(
                Caller.class.getName(),
                new Caller(
                        new Actor.Anonymous(Ids.next()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "192.0.2.7",
                        Optional.empty(),
                        "c",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        new CanonicalRequest(
                                "GET", "/tests", null, Optional.empty(), () -> new byte[0])));
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(request, new MockHttpServletResponse()));
    }

    @Test
    void a_role_counts_until_its_end_and_for_nobody_who_is_barred() {
        serving();
        var ann = new UserId(Ids.next());
        var role = RoleDefinitions.GLOBAL_ADMINISTRATOR;
        var id = RoleAssignmentId.of(role, ann);
        var end = clock.instant().plus(Duration.ofHours(1));
        user(registered(ann));
        try (var log = new ReadingFixture(database)) {
            log.append(
                    id.value(),
                    new RoleAssigned(
                            id,
                            new Grant(
                                    Holder.user(ann.value()),
                                    new Resource(ResourceKind.ROLE, role.value()),
                                    GrantRole.ASSIGNEE,
                                    Source.DIRECT,
                                    null,
                                    end)));
        }
        awaitAuthority(ann, new Authority(false, Set.of(role.value())));

        clock.advance(Duration.ofHours(1));
        assertThat(authorities.of(ann.value())).isEqualTo(Authority.PLAIN);

        user(new UserDisabled(ann));
        awaitAuthority(ann, new Authority(true, Set.of()));
    }

    private void awaitAuthority(UserId user, Authority expected) {
        await().pollInSameThread() // which serves the request
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(authorities.of(user.value())).isEqualTo(expected));
    }
}
