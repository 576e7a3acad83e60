package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.platform.eventstore.LogFixture.event;
import static org.gatehouse.platform.eventstore.LogFixture.positionsUntil;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The tail of every fixture here looks only when it is woken: what arrives was announced. */
@Timeout(120)
class CommitSignalTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private static final String LAST = "last";

    private final DataSource pool = DATABASE.pool("test_command", 4);
    private final LogFixture log = new LogFixture(pool);
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(log.tail));

    @AfterEach
    void close() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void a_reader_of_the_same_process_is_woken_without_any_connection() throws Exception {
        var store = store(new CommitSignal(log.tail::wake, null));
        log.appendOne();
        var reader = log.tail.open(log.order.reached());

        for (int n = 0; n < 10; n++) {
            publish(store);
            positionsUntil(reader, 1);
        }
    }

    @Test
    void a_reader_of_another_process_is_woken_by_the_announcement_alone() throws Exception {
        log.appendOne();
        var reader = listener().tail.open(log.order.reached());
        var store = store(signal(new CommitSignal(log.tail::wake, unpooled())).start());

        // Opening wakes once or twice by itself; it does not wake for so many rounds.
        for (int n = 0; n < 10; n++) {
            publish(store);
            positionsUntil(reader, 1);
        }
    }

    @Test
    void connections_that_are_lost_are_made_again_and_readers_woken_then() throws Exception {
        log.appendOne();
        var reader = listener().tail.open(log.order.reached());
        var store = store(signal(new CommitSignal(log.tail::wake, unpooled())).start());
        publish(store);
        positionsUntil(reader, 1);

        for (int n = 0; n < 2; n++) {
            // The reader may have found its event before the one who announces it was connected.
            await().until(() -> connections("pid").size() >= 2);
            assertThat(connections("pg_terminate_backend(pid)")).containsOnly(true);
            publish(store);
            positionsUntil(reader, 1);
        }
    }

    private static List<Object> connections(String what) {
        return DATABASE.superuser()
                .queryForList(
                        "select "
                                + what
                                + " from pg_stat_activity where datname = current_database()"
                                + " and query like '%gatehouse_log' and pid <> pg_backend_pid()",
                        Object.class);
    }

    @Test
    void nobody_is_told_before_the_commit_nor_after_a_roll_back() {
        var told = new AtomicInteger();
        var store = store(new CommitSignal(told::incrementAndGet, null));
        var work = work();

        store.publish(event(Ids.next(), 0));
        assertThat(told).hasValue(0);
        work.rollback();
        assertThat(told).hasValue(0);

        publish(store);
        assertThat(told).hasValue(1);
    }

    @Test
    void announcements_come_from_one_session_that_appends_nothing() throws Exception {
        var appending = new HashSet<Integer>();
        try (var ear = new Ear()) {
            var store = store(signal(new CommitSignal(log.tail::wake, unpooled())).start());
            var announced = new ArrayList<PGNotification>();
            for (int n = 0; n < 20; n++) {
                appending.add(publish(store));
                announced.add(ear.next());
            }

            announced.addAll(ear.untilLast());
            assertThat(announced)
                    .extracting(PGNotification::getPID)
                    .doesNotContainAnyElementsOf(appending);
            assertThat(announced)
                    .extracting(PGNotification::getPID)
                    .containsOnly(announced.getFirst().getPID());
        }
    }

    @Test
    void an_append_goes_on_while_no_announcement_can_be_sent() throws Exception {
        var blocked = new Blocked();
        var store = store(signal(new CommitSignal(log.tail::wake, blocked)).start());
        log.appendOne();
        long before = log.order.reached();

        for (int n = 0; n < 10; n++) {
            publish(store);
        }

        assertThat(log.order.reached()).isEqualTo(before + 10);
        blocked.free();
    }

    @Test
    void many_commits_are_announced_as_one() throws Exception {
        var blocked = new Blocked();
        try (var ear = new Ear()) {
            var signal = signal(new CommitSignal(log.tail::wake, blocked)).start();
            for (int n = 0; n < 200; n++) {
                signal.committed();
            }
            blocked.free();

            var first = ear.next();

            assertThat(first.getName()).isEqualTo(CommitSignal.CHANNEL);
            assertThat(ear.untilLast()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void closing_cuts_its_connections_at_once() throws Exception {
        var connections = new Connections();
        var listening = new CountDownLatch(1);
        var signal = new CommitSignal(listening::countDown, connections).start();
        listening.await();

        signal.close();

        assertThat(connections.made).isNotEmpty();
        for (var connection : connections.made) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    /** Appends one event as a command would, and says which session did. */
    private int publish(PostgresEventStore store) {
        var work = work();
        store.publish(event(Ids.next(), 0));
        var session = new AtomicInteger();
        work.onPrepareCommit(
                w -> session.set(log.db.queryForObject("select pg_backend_pid()", Integer.class)));
        work.commit();
        return session.get();
    }

    private DefaultUnitOfWork<?> work() {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("work"));
        work.attachTransaction(
                new SpringTransactionManager(log.transaction.getTransactionManager()));
        return work;
    }

    private PostgresEventStore store(CommitSignal signal) {
        return PostgresEventStore.over(log.engine, log.tail, signal);
    }

    private CommitSignal signal(CommitSignal signal) {
        opened.add(signal);
        return signal;
    }

    /** Another process, which has begun to listen. */
    private LogFixture listener() throws InterruptedException {
        var other = new LogFixture(DATABASE.pool("test_query", 4));
        opened.add(other.tail);
        var listening = new CountDownLatch(1);
        signal(
                        new CommitSignal(
                                () -> {
                                    listening.countDown();
                                    other.tail.wake();
                                },
                                unpooled()))
                .start();
        listening.await();
        return other;
    }

    private static DataSource unpooled() {
        return DATABASE.unpooled("test_command");
    }

    /** Listens as any other process could. */
    private static final class Ear implements AutoCloseable {
        private final Connection connection = unpooled().getConnection();
        private final List<PGNotification> heard = new ArrayList<>();

        Ear() throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CommitSignal.CHANNEL);
            }
        }

        PGNotification next() throws SQLException {
            while (heard.isEmpty()) {
                heard.addAll(List.of(connection.unwrap(PGConnection.class).getNotifications(0)));
            }
            return heard.removeFirst();
        }

        /** Everything that was announced until now. */
        List<PGNotification> untilLast() throws SQLException {
            new JdbcTemplate(unpooled())
                    .execute("notify " + CommitSignal.CHANNEL + ", '" + LAST + "'");
            var all = new ArrayList<PGNotification>();
            for (var next = next(); !next.getParameter().equals(LAST); next = next()) {
                all.add(next);
            }
            return all;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Gives no connection before it is freed. */
    private static final class Blocked extends DelegatingDataSource {
        private final CountDownLatch freed = new CountDownLatch(1);

        Blocked() {
            super(unpooled());
        }

        void free() {
            freed.countDown();
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                freed.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            return super.getConnection();
        }
    }

    /** Remembers what it gave. */
    private static final class Connections extends DelegatingDataSource {
        private final Set<Connection> made = ConcurrentHashMap.newKeySet();

        Connections() {
            super(unpooled());
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            made.add(connection);
            return connection;
        }
    }
}
