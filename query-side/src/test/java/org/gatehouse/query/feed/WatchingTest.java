package org.gatehouse.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.notifications.NotificationEvent.MailSent;
import org.gatehouse.api.notifications.NotificationEvent.NotificationIssued;
import org.gatehouse.api.notifications.NotificationId;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.Concern;
import org.gatehouse.query.reading.Reading;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Views;
import org.gatehouse.query.testing.QuerySideTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** From the log to those who follow, without their connections. */
@QuerySideTest
class WatchingTest {

    @Autowired TestDatabase database;
    @Autowired Followers followers;
    @Autowired Watching watching;
    @Autowired Reading reading;
    @Autowired PostgresEventStore store;
    @Autowired LogEnd end;

    private ReadingFixture log;
    private Follower cleo;

    @BeforeEach
    void cleo_follows() {
        log = new ReadingFixture(database);
        cleo = new Follower(Ids.next(), () -> true);
        followers.add(cleo);
    }

    @AfterEach
    void close() {
        followers.remove(cleo);
        log.close();
    }

    private void begin() {
        cleo.begin(watching.begin());
        assertThat(cleo.next()).hasValueSatisfying(text -> assertThat(text).contains("ready"));
    }

    /** The next message that is no beat. */
    private String told() {
        var told = new AtomicReference<String>();
        await().until(() -> {
            cleo.next().filter(text -> text.contains("moved")).ifPresent(told::set);
            return told.get() != null;
        });
        return told.get();
    }

    private static NotificationIssued issued(NotificationId id, UUID recipient) {
        var sealed = new Personal.Erased<String>(Subject.user(recipient));
        return new NotificationIssued(
                id,
                new UserId(recipient),
                NotificationKind.REQUEST_DENIED,
                "de",
                sealed,
                sealed,
                new Resource(ResourceKind.GROUP, recipient),
                new RequestId(id.value()));
    }

    private LogPosition tell(UUID recipient) {
        var id = new NotificationId(Ids.next());
        var events = log.append(id.value(), issued(id, recipient));
        return end.at(events.getLast().position());
    }

    @Test
    void what_was_before_nobody_is_told_and_what_comes_after_whom_it_concerns() {
        tell(cleo.user());
        begin();
        tell(Ids.next());
        var position = tell(cleo.user());

        assertThat(told())
                .contains("event: moved", "\"topics\":[\"notifications\"]", "id: " + position);
    }

    @Test
    void what_names_nobody_concerns_those_whom_the_view_says() {
        var id = new NotificationId(Ids.next());
        log.append(id.value(), issued(id, cleo.user()));
        begin();
        log.append(id.value(), new MailSent(id));

        assertThat(told()).contains("notifications");
    }

    @Test
    void who_comes_when_all_had_gone_is_told_too() {
        begin();
        followers.remove(cleo);
        for (int again = 0; again < 3; again++) {
            cleo = new Follower(Ids.next(), () -> true);
            followers.add(cleo);
            begin();
            tell(cleo.user());
            assertThat(told()).contains("notifications");
            followers.remove(cleo);
        }
    }

    /** Else the server would wait for those who follow, until it is patient no more. */
    @Test
    void ends_before_the_server_does() {
        assertThat(watching.getPhase())
                .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }

    /** A read too many costs little; whoever is not told shows what is old. */
    @Test
    void where_nobody_can_say_whom_it_concerns_all_are_told() {
        var broken =
                new Concern() {
                    @Override
                    public String topic() {
                        return "broken";
                    }

                    @Override
                    public List<Class<? extends DomainEvent>> events() {
                        return List.of(GroupPurged.class);
                    }

                    @Override
                    public Set<UUID> whom(List<Recorded> events, UUID[] followers, Views views) {
                        throw new IllegalStateException("On purpose");
                    }
                };
        cleo.begin(new Watching(List.of(broken), followers, reading, store, end).begin());
        cleo.next();
        var group = new GroupId(Ids.next());
        log.append(group.value(), new GroupPurged(group));

        assertThat(told()).contains("\"topics\":[\"broken\"]");
    }
}
