package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.eventstore.LogFixture.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Timeout(60)
class FinalOrderTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private final LogFixture log = new LogFixture(DATABASE.command());

    /** A transaction that has appended one event and stays open until told otherwise. */
    private final class OpenAppend implements AutoCloseable {
        private final Connection connection;

        OpenAppend() throws SQLException {
            connection = DATABASE.unpooled("test_command").getConnection();
            connection.setAutoCommit(false);
            var own = new LogFixture(new SingleConnectionDataSource(connection, true));
            own.engine.appendEvents(List.of(event(Ids.next(), 0)));
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    @Test
    void an_append_held_open_while_others_commit_around_it_is_read_in_its_place() throws Exception {
        log.appendOne();
        long before = log.order.reached();
        try (var open = new OpenAppend()) {
            log.appendOne();
            log.appendOne();

            assertThat(log.order.advance()).isTrue();
            assertThat(log.order.known()).isEqualTo(before);
            assertThat(log.engine.fetch(before, log.order.known(), 10)).isEmpty();

            open.commit();
        }
        var seen = log.engine.fetch(before, log.order.reached(), 10);

        assertThat(seen).extracting(StoredEvent::position).hasSize(3).isSorted();
        assertThat(seen.getFirst().position()).isEqualTo(before + 1);
    }

    @Test
    void an_append_that_rolls_back_leaves_a_number_out_and_holds_nobody_up() throws Exception {
        long before = log.order.reached();
        try (var open = new OpenAppend()) {
            assertThat(open).isNotNull();
            log.appendOne();
        }

        assertThat(log.engine.fetch(before, log.order.reached(), 10))
                .extracting(StoredEvent::position)
                .containsExactly(before + 2);
    }

    @Test
    void readers_are_not_held_up_by_open_transactions_that_append_nothing() throws Exception {
        try (var open = DATABASE.unpooled("test_command").getConnection();
                var owner = DATABASE.unpooled("test_owner").getConnection()) {
            open.setAutoCommit(false);
            var idle = new JdbcTemplate(new SingleConnectionDataSource(open, true));
            idle.queryForObject("select pg_current_xact_id()::text", String.class);
            idle.queryForList("select * from events.event limit 1");
            owner.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(owner, true))
                    .execute("create table public.elsewhere (id int)");
            long before = log.order.reached();

            log.appendOne();

            assertThat(log.order.reached()).isEqualTo(before + 1);
        }
    }

    @Test
    void a_later_append_that_never_ends_does_not_hold_up_what_was_complete_before_it()
            throws Exception {
        log.appendOne();
        long last = log.order.reached();
        log.appendOne();
        try (var later = new OpenAppend()) {
            log.order.advance();
            try (var first = new OpenAppend()) {
                log.order.advance();
                first.commit();
            }
            log.order.advance();

            // Nothing after the open append may be read, everything before it may once it is known.
            assertThat(log.order.known()).isGreaterThanOrEqualTo(last);
            assertThat(log.engine.fetch(0, log.order.known(), 10_000))
                    .allSatisfy(e -> assertThat(e.position()).isLessThanOrEqualTo(last + 1));
            later.commit();
        }
        assertThat(log.engine.fetch(last, log.order.reached(), 10)).hasSize(3);
    }

    @Test
    void an_open_stream_receives_what_is_committed_without_waiting_for_the_next_look()
            throws Exception {
        long before = log.order.reached();
        var stream = log.tail.open(before);
        var arrived = new CompletableFuture<Void>();
        stream.setOnAvailableCallback(() -> arrived.complete(null));

        log.appendOne();
        log.tail.wake();

        arrived.get(30, TimeUnit.SECONDS);
        assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        stream.close();
        log.tail.close();
    }
}
