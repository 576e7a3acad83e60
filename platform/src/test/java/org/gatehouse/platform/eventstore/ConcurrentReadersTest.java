package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.eventstore.LogFixture.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Many writers, and readers in two processes that are told of commits by each other. */
@Timeout(180)
class ConcurrentReadersTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private static final Logger LOG = LoggerFactory.getLogger(ConcurrentReadersTest.class);

    private static final int WRITERS = 32;

    /** How long is written; what is asserted does not depend on it. */
    private static final Duration DURATION =
            Duration.ofSeconds(
                    Long.getLong(
                            "gatehouse.test.log.seconds",
                            Boolean.parseBoolean(System.getenv("CI")) ? 60 : 10));

    /** One process: its own tail, woken by its own signal. */
    private static final class Process implements AutoCloseable {
        final LogFixture log;
        final CommitSignal signal;

        Process(DataSource database) {
            log = new LogFixture(database);
            signal = new CommitSignal(log.tail::wake, DATABASE.unpooled("test_command")).start();
        }

        @Override
        public void close() {
            signal.close();
            log.tail.close();
        }
    }

    @Test
    void every_reader_sees_the_same_order_and_nothing_is_missed_or_seen_twice() throws Exception {
        long seed = Long.getLong("gatehouse.test.log.seed", new Random().nextLong());
        LOG.info("gatehouse.test.log.seed={}", seed);
        var committed = ConcurrentHashMap.<String>newKeySet();
        // The last event tells the readers that they have seen everything.
        var last = event(Ids.next(), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var one = new Process(DATABASE.pool("test_command", WRITERS / 2 + 8));
                var other = new Process(DATABASE.pool("test_command", WRITERS / 2 + 8))) {
            var reading =
                    IntStream.range(0, 4)
                            .mapToObj(n ->
                                    threads.submit(
                                            () -> read(n < 2 ? one : other, n % 2 * 5, last)))
                            .toList();
            long end = System.nanoTime() + DURATION.toNanos();
            var writers =
                    IntStream.range(0, WRITERS)
                            .<Callable<Void>>mapToObj(n ->
                                    () -> {
                                        var random = new Random(seed + n);
                                        while (System.nanoTime() < end) {
                                            committed.addAll(
                                                    write(n % 2 == 0 ? one : other, random));
                                        }
                                        return null;
                                    })
                            .toList();
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
            one.log.append(last);
            committed.add(last.getIdentifier());
            one.signal.committed();

            var inTheLog =
                    one.log.db.queryForList(
                            "select position from events.event order by position", Long.class);
            assertThat(inTheLog).hasSize(committed.size()).isNotEmpty();
            for (int n = 0; n < 4; n++) {
                long after = n % 2 * 5;
                assertThat(reading.get(n).get())
                        .as("reader %d, seed %d", n, seed)
                        .isEqualTo(inTheLog.stream().filter(p -> p > after).toList());
            }
            LOG.info("{} events were read by each reader", inTheLog.size());
        }
    }

    private static List<Long> read(Process process, long after, EventMessage<?> last)
            throws InterruptedException {
        var seen = new ArrayList<Long>();
        try (var stream = process.log.tail.open(after)) {
            while (true) {
                var event = stream.nextAvailable();
                seen.add(PostgresEventStorageEngine.positionOf(event.trackingToken()));
                if (event.getIdentifier().equals(last.getIdentifier())) {
                    return seen;
                }
            }
        }
    }

    /** One transaction, perhaps large, perhaps in several steps, perhaps rolled back. */
    private static List<String> write(Process process, Random random) {
        var stream = Ids.next();
        var ids = new ArrayList<String>();
        var transaction = new TransactionTemplate(process.log.transaction.getTransactionManager());
        boolean rolledBack = random.nextInt(10) == 0;
        transaction.executeWithoutResult(t -> {
            int steps = 1 + random.nextInt(3);
            for (int step = 0; step < steps; step++) {
                var events = new ArrayList<DomainEventMessage<?>>();
                int size = random.nextInt(20) == 0 ? 50 : 1 + random.nextInt(3);
                for (int n = 0; n < size; n++) {
                    events.add(event(stream, ids.size()));
                    ids.add(events.getLast().getIdentifier());
                }
                process.log.engine.appendEvents(events);
                if (random.nextInt(15) == 0) {
                    // A slow commit: others take and commit later numbers meanwhile.
                    process.log.db.queryForList("select pg_sleep(?)", random.nextInt(100) / 1000.0);
                }
            }
            if (rolledBack) {
                t.setRollbackOnly();
            }
        });
        if (rolledBack) {
            return List.of();
        }
        process.signal.committed();
        return ids;
    }
}
