package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GuardsTest {

    @RegisterExtension static final TestDatabase database = TestDatabase.with("events");

    private static final int DECIDERS = 8;
    private static final int ROUNDS = 150;

    private final UUID user = Ids.next();
    private final UUID group = Ids.next();
    private Guards guards;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        var pool = database.pool("test_command", DECIDERS);
        guards = new Guards(new JdbcTemplate(pool));
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Test
    void decisions_that_name_their_guards_in_different_orders_never_deadlock(TestReporter reporter)
            throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var all =
                Stream.concat(
                                Stream.of(Guard.managers(), Guard.joining(group)),
                                Stream.generate(() -> Guard.user(Ids.next())).limit(3))
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deciders = new ArrayList<Future<?>>();
            for (int decider = 0; decider < DECIDERS; decider++) {
                var random = new Random(seed + decider);
                deciders.add(
                        threads.submit(() -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                var wanted = new ArrayList<>(all);
                                Collections.shuffle(wanted, random);
                                hold(wanted.toArray(Guard[]::new));
                            }
                        }));
            }
            for (var decider : deciders) {
                decider.get(); // a deadlock is an exception of one of the two
            }
        }
    }

    private void hold(Guard... wanted) {
        transaction.executeWithoutResult(t -> guards.hold(wanted));
    }

    /** Runs the second while the first holds its guards. */
    private void during(Guard held, Runnable second) throws Exception {
        var holding = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(() ->
                            transaction.executeWithoutResult(t -> {
                                guards.hold(held);
                                holding.countDown();
                                awaitUninterruptibly(done);
                            }));
            holding.await();
            try {
                second.run();
            } finally {
                done.countDown();
            }
            first.get();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void who_joins_a_group_does_not_wait_for_others_who_join() throws Exception {
        during(Guard.joining(group), () -> hold(Guard.joining(group)));
    }

    @Test
    void who_changes_a_group_waits_for_those_who_join() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var change = new ArrayList<Future<?>>();
            during(
                    Guard.joining(group),
                    () -> {
                        change.add(threads.submit(() -> hold(Guard.changing(group))));
                        awaitWaiting(1);
                        assertThat(change.getFirst().isDone()).isFalse();
                    });
            change.getFirst().get();
        }
    }

    @Test
    void what_is_asked_is_answered_as_it_is_once_the_guards_are_held() throws Exception {
        database.owner().execute("create table events.asked (value text not null)");
        database.owner().execute("grant select on events.asked to gatehouse_command");
        database.owner().update("insert into events.asked values ('before')");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = new ArrayList<Future<String>>();
            during(
                    Guard.changing(group),
                    () -> {
                        answer.add(threads.submit(this::ask));
                        awaitWaiting(1);
                        database.owner().update("update events.asked set value = 'meanwhile'");
                    });
            assertThat(answer.getFirst().get()).isEqualTo("meanwhile");
        }
    }

    private String ask() {
        return transaction.execute(t ->
                guards.holdAndAsk(
                        List.of(Guard.joining(group), Guard.user(user)),
                        "select value || ? from events.asked",
                        (row, n) -> row.getString(1),
                        ""));
    }

    private void awaitWaiting(int count) {
        await().untilAsserted(() ->
                assertThat(
                                database.owner()
                                        .queryForObject(
                                                """
                                                select count(*) from pg_locks l
                                                join pg_database d on d.oid = l.database
                                                where d.datname = current_database()
                                                and l.locktype = 'advisory' and not l.granted
                                                """,
                                                Integer.class))
                        .isEqualTo(count));
    }

    @Test
    void guards_of_a_user_and_of_a_group_with_the_same_id_are_two() {
        assertThat(Guard.user(user).number())
                .isNotEqualTo(Guard.changing(user).number())
                .isNotEqualTo(Guard.managers().number());
    }

    @Test
    void the_same_guard_may_be_named_twice_and_in_both_ways() {
        hold(Guard.joining(group), Guard.changing(group), Guard.user(user), Guard.user(user));

        hold(Guard.changing(group)); // nothing is left behind
    }
}
