package org.gatehouse.provider.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.signins.SignInOrigin;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.SessionTable;
import org.gatehouse.platform.database.AdvisoryLock;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.personal.PersonalModule;
import org.gatehouse.platform.personal.TestSecrets;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.provider.sessions.Sessions.Begun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SessionsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "credentials");

    private static final List<AuthenticationMethod> PASSWORD =
            List.of(AuthenticationMethod.PASSWORD);

    private final MovableClock clock = new MovableClock();
    private final UserId ann = new UserId(Ids.next());
    private Sessions sessions;

    /** What ends sessions, as the command side does. */
    private SessionTable commands;

    @BeforeEach
    void start() throws Exception {
        clock.stop();
        var pool = database.provider();
        var db = new JdbcTemplate(pool);
        var keys = TestSecrets.keys(database.provider(), clock);
        var serializer =
                new NamedEventSerializer(
                        EventNames.ofContract(), new PersonalModule(new PersonalData(keys)));
        sessions =
                new Sessions(
                        db,
                        new TransactionTemplate(new JdbcTransactionManager(pool)),
                        new ProviderLog(db, serializer, clock),
                        new CommitSignal(() -> {}, null),
                        new SessionTable(pool),
                        TestSecrets.macs(),
                        Duration.ofHours(12),
                        clock);
        commands = new SessionTable(database.command());
    }

    private Optional<Begun> begin(UserId user, Visitor visitor, Instant asked) {
        return sessions.begin(user, PASSWORD, "portal", visitor, asked);
    }

    private Begun begin(UserId user, Visitor visitor) {
        return begin(user, visitor, clock.instant()).orElseThrow();
    }

    private static Visitor with(String session) {
        return new Visitor(
                new SignInOrigin("192.0.2.1", null),
                "test",
                Optional.ofNullable(session),
                Optional.empty());
    }

    private List<String> events(UserId user) {
        return database.owner()
                .queryForList(
                        """
                        select name from events.event
                        where convert_from(payload, 'UTF8')::json ->> 'userId' = ?
                        order by position
                        """,
                        String.class,
                        user.toString());
    }

    @Test
    void signing_in_anew_in_the_same_browser_stays_in_the_session_under_another_cookie() {
        var first = begin(ann, with(null));
        clock.advance(Duration.ofMinutes(5));
        var second = begin(ann, with(first.sessionCookie()));

        assertThat(second.session().id()).isEqualTo(first.session().id());
        assertThat(second.session().authenticatedAt()).isEqualTo(clock.instant());
        assertThat(sessions.find(first.sessionCookie())).isEmpty();
        assertThat(sessions.find(second.sessionCookie())).contains(second.session());
        assertThat(events(ann))
                .containsExactly(
                        "sessions.SessionStarted",
                        "signins.SignInSucceeded",
                        "signins.SignInSucceeded");
    }

    @Test
    void somebody_else_in_the_same_browser_ends_the_session() {
        var first = begin(ann, with(null));
        begin(new UserId(Ids.next()), with(first.sessionCookie()));

        assertThat(sessions.find(first.session().id())).isEmpty();
        assertThat(events(ann)).last().isEqualTo("sessions.SessionEnded");
    }

    @Test
    void a_session_ends_once_and_by_itself_when_its_time_is_over() {
        var begun = begin(ann, with(null));
        sessions.end(begun.session().id(), SessionEndReason.SIGNED_OUT, with(null));
        sessions.end(begun.session().id(), SessionEndReason.SIGNED_OUT, with(null));
        assertThat(events(ann)).containsOnlyOnce("sessions.SessionEnded");

        var other = begin(ann, with(null));
        clock.advance(Duration.ofHours(12));
        assertThat(sessions.find(other.sessionCookie())).isEmpty();
    }

    @Test
    void what_was_proved_before_everything_was_ended_lets_nobody_in() {
        var asked = clock.instant();
        clock.advance(Duration.ofMillis(50)); // of a password being compared
        commands.endAll(ann, clock.instant(), null);
        clock.advance(Duration.ofMillis(50));

        assertThat(begin(ann, with(null), asked)).isEmpty();
        assertThat(events(ann)).isEmpty();
        assertThat(begin(ann, with(null), clock.instant())).isPresent();
    }

    @Test
    void a_sign_in_waits_for_what_ends_sessions_at_the_same_moment() throws Exception {
        var asked = clock.instant();
        var pool = database.command();
        var db = new JdbcTemplate(pool);
        var replacing = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var replaced =
                    threads.submit(() ->
                            new TransactionTemplate(new JdbcTransactionManager(pool))
                                    .executeWithoutResult(_ -> {
                                        db.query(
                                                "select pg_advisory_xact_lock(?)",
                                                row -> {},
                                                AdvisoryLock.user(ann.value()));
                                        new SessionTable(pool).endAll(ann, clock.instant(), null);
                                        replacing.countDown();
                                        await(go);
                                    }));
            await(replacing);
            var begun = threads.submit(() -> begin(ann, with(null), asked));
            Awaitility.await().until(() -> begun.isDone() || isSomebodyWaiting());
            go.countDown();
            replaced.get();

            assertThat(begun.get()).isEmpty();
        }
    }

    private static boolean isSomebodyWaiting() {
        return !database.superuser()
                .queryForList(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database"
                                + " where datname = current_database())")
                .isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
