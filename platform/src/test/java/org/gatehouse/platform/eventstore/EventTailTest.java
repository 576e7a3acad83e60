package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.platform.eventstore.LogFixture.event;
import static org.gatehouse.platform.eventstore.LogFixture.positionsUntil;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The tail of every fixture here looks only when it is woken: what arrives was announced. */
@Timeout(120)
class EventTailTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    /** More than a tail keeps. */
    private static final int MANY = 6_000;

    private final Cable cable = new Cable();
    private final LogFixture log = new LogFixture(cable);
    private final LogFixture writer = new LogFixture(DATABASE.pool("test_command", 8));

    /** The way to the database, which can be cut. */
    private static final class Cable extends DelegatingDataSource {
        private volatile boolean cut;

        Cable() {
            super(DATABASE.pool("test_command", 8));
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("The cable is cut", "08006");
            }
            return super.getConnection();
        }
    }

    @AfterEach
    void close() {
        log.tail.close();
    }

    @Test
    void a_stream_opened_far_behind_joins_the_end_without_missing_or_doubling_anything()
            throws Exception {
        append(10_000);
        long end = writer.order.reached();
        long middle = end - 5_000;
        int before = after(0).size();
        var fromTheStart = log.tail.open(0);
        var fromTheMiddle = log.tail.open(middle);
        var fromTheEnd = log.tail.open(end);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing =
                    threads.submit(() -> {
                        for (int n = 0; n < 300; n++) {
                            append(1 + n % 5);
                            if (n % 7 == 0) {
                                writer.rollBack(event(Ids.next(), 0));
                            }
                            log.tail.wake();
                        }
                    });
            var early = threads.submit(() -> positionsUntil(fromTheStart, before + 300 * 3));
            assertThat(positionsUntil(fromTheMiddle, 5_000 + 300 * 3)).isEqualTo(after(middle));
            assertThat(positionsUntil(fromTheEnd, 300 * 3)).isEqualTo(after(end));
            assertThat(early.get()).isEqualTo(after(0));
            writing.get();
        }
    }

    @Test
    void a_slow_reader_gets_also_what_the_tail_no_longer_keeps() throws Exception {
        append(1);
        long before = writer.order.reached();
        var fast = log.tail.open(before);
        var slow = log.tail.open(before);
        append(10);
        log.tail.wake();
        var slowRead = positionsUntil(slow, 1);
        for (int n = 0; n < MANY / 500; n++) {
            append(500);
            log.tail.wake();
            positionsUntil(fast, 500);
        }
        positionsUntil(fast, 10);

        slowRead.addAll(positionsUntil(slow, MANY + 9));

        assertThat(slowRead).isEqualTo(after(before));
        assertThat(slow.hasNextAvailable()).isFalse();
    }

    @Test
    void what_many_streams_read_is_read_from_the_database_once() throws Exception {
        append(1);
        long before = writer.order.reached();
        var one = log.tail.open(before);
        var other = log.tail.open(before);
        append(1);
        log.tail.wake();
        positionsUntil(one, 1);
        positionsUntil(other, 1);
        append(20);
        log.tail.wake();

        var first = one.nextAvailable();

        assertThat(other.nextAvailable()).isSameAs(first);
    }

    @Test
    void a_stream_opened_at_numbers_that_were_rolled_back_gets_what_comes_after_them()
            throws Exception {
        append(1);
        long before = writer.order.reached();
        for (int n = 0; n < 5; n++) {
            writer.rollBack(event(Ids.next(), 0));
        }
        var early = log.tail.open(before);
        var between = log.tail.open(before + 3);
        assertThat(early.hasNextAvailable()).isFalse();
        assertThat(between.hasNextAvailable()).isFalse();

        append(1);
        log.tail.wake();

        assertThat(positionsUntil(early, 1)).containsExactly(before + 6);
        assertThat(positionsUntil(between, 1)).containsExactly(before + 6);
    }

    @Test
    void peeking_takes_nothing() throws Exception {
        append(1);
        long before = writer.order.reached();
        var stream = log.tail.open(before);
        append(2);
        log.tail.wake();
        assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isTrue();

        var peeked = stream.peek().orElseThrow();

        assertThat(stream.peek()).containsSame(peeked);
        assertThat(stream.nextAvailable()).isSameAs(peeked);
        assertThat(stream.nextAvailable()).isNotSameAs(peeked);
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void a_failing_database_does_not_end_the_tail() throws Exception {
        append(1);
        long before = writer.order.reached();
        var stream = log.tail.open(before);
        append(1);
        log.tail.wake();
        positionsUntil(stream, 1);

        cable.cut = true;
        append(3);
        log.tail.wake();
        assertThat(stream.hasNextAvailable()).isFalse();
        cable.cut = false;
        log.tail.wake();

        assertThat(positionsUntil(stream, 3)).isEqualTo(after(before + 1));
    }

    @Test
    void a_failure_in_the_middle_of_a_long_way_neither_loses_nor_doubles_anything()
            throws Exception {
        append(1);
        long before = writer.order.reached();
        var failing = new FailingNow(cable);
        var frail = LogFixture.asking(cable, failing);
        try {
            var stream = frail.tail.open(before);
            append(1);
            frail.tail.wake();
            positionsUntil(stream, 1);
            var slow = frail.tail.open(before + 1);

            cable.cut = true; // or some of it were read before
            append(MANY);
            failing.after = 4;
            cable.cut = false;
            frail.tail.wake();

            assertThat(positionsUntil(stream, MANY)).isEqualTo(after(before + 1));
            assertThat(positionsUntil(slow, MANY)).isEqualTo(after(before + 1));
            assertThat(failing.after).isZero();
        } finally {
            frail.tail.close();
        }
    }

    /** Fails once, in the tail's thread, after some queries. */
    private static final class FailingNow extends JdbcTemplate {
        private volatile int after;

        FailingNow(Cable cable) {
            super(cable);
        }

        @Override
        public <T> List<T> query(String sql, RowMapper<T> rows, Object... arguments) {
            if (after > 0 && "log-tail".equals(Thread.currentThread().getName()) && --after == 0) {
                throw new IllegalStateException("Failing now");
            }
            return super.query(sql, rows, arguments);
        }
    }

    @Test
    void a_callback_that_fails_keeps_nobody_else_from_being_told() throws Exception {
        append(1);
        long before = writer.order.reached();
        var told = new CountDownLatch(9);
        for (int n = 0; n < 10; n++) {
            log.tail
                    .open(before)
                    .setOnAvailableCallback(
                            n == 4
                                    ? () -> {
                                        Thread.currentThread().interrupt();
                                        throw new IllegalStateException("as a reader might");
                                    }
                                    : told::countDown);
        }

        append(1);
        log.tail.wake();

        told.await();
        var later = log.tail.open(before);
        append(1);
        log.tail.wake();
        assertThat(positionsUntil(later, 2)).isEqualTo(after(before));
    }

    @Test
    void a_stream_that_is_closed_gives_nothing_more_and_lets_its_reader_go() throws Exception {
        append(1);
        var stream = log.tail.open(writer.order.reached());
        var failure = new CompletableFuture<Throwable>();
        var reader =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                stream.nextAvailable();
                            } catch (Exception e) {
                                failure.complete(e);
                            }
                        });
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> reader.getState() == Thread.State.TIMED_WAITING);

        stream.close();

        assertThat(failure.get()).isInstanceOf(IllegalStateException.class);
        append(1);
        log.tail.wake();
        assertThat(stream.peek()).isEmpty();
        assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isFalse();
    }

    @Test
    void a_tail_that_is_closed_closes_its_streams_and_opens_no_others() throws Exception {
        append(1);
        var stream = log.tail.open(0);

        log.tail.close();

        assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isFalse();
        assertThatThrownBy(() -> log.tail.open(0)).isInstanceOf(IllegalStateException.class);
    }

    private void append(int events) {
        for (int n = 0; n < events; n += 500) {
            var stream = Ids.next();
            writer.append(
                    LongStream.range(0, Math.min(500, events - n))
                            .mapToObj(i -> event(stream, i))
                            .toArray(DomainEventMessage<?>[]::new));
        }
    }

    private List<Long> after(long position) {
        return writer.db.queryForList(
                "select position from events.event where position > ? order by position",
                Long.class,
                position);
    }
}
