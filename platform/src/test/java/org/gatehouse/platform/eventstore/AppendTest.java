package org.gatehouse.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.platform.eventstore.LogFixture.METADATA;
import static org.gatehouse.platform.eventstore.LogFixture.event;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Timeout(60)
class AppendTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private static final String SECRET = "Treasury of Atlantis";

    private final LogFixture log = new LogFixture(DATABASE.pool("test_command", 8));

    @Test
    void the_loser_of_two_creations_of_one_stream_is_told_that_the_stream_exists()
            throws Exception {
        var stream = Ids.next();

        var lost = race(() -> log.append(event(stream, 0)), () -> log.append(event(stream, 0)));

        assertThat(lost).singleElement().isInstanceOf(AggregateStreamCreationException.class);
        assertThat(stored(stream)).containsExactly(0L);
    }

    @Test
    void the_loser_of_two_appends_to_one_stream_is_told_that_somebody_was_faster()
            throws Exception {
        var stream = log.appendOne();

        var lost = race(() -> log.append(event(stream, 1)), () -> log.append(event(stream, 1)));

        assertThat(lost).singleElement().isInstanceOf(ConcurrencyException.class);
        assertThat(stored(stream)).containsExactly(0L, 1L);
    }

    @Test
    void appends_to_two_streams_in_opposite_order_are_a_lost_race_too() throws Exception {
        var one = log.appendOne();
        var other = log.appendOne();
        var bothHaveBegun = new CyclicBarrier(2);

        var lost =
                race(
                        () -> appendInTurn(bothHaveBegun, event(one, 1), event(other, 1)),
                        () -> appendInTurn(bothHaveBegun, event(other, 1), event(one, 1)));

        assertThat(lost).singleElement().isInstanceOf(ConcurrencyException.class);
        assertThat(stored(one)).containsExactly(0L, 1L);
        assertThat(stored(other)).containsExactly(0L, 1L);
    }

    @Test
    void one_event_twice_in_one_append_is_refused_and_leaves_nothing() {
        var stream = Ids.next();

        assertThatThrownBy(() -> log.append(event(stream, 0), event(stream, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> log.append(event(stream, 1), event(stream, 1)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(stored(stream)).isEmpty();
    }

    @Test
    void events_of_several_streams_in_one_append_get_ascending_positions_in_the_order_given() {
        long before = log.order.reached();
        var streams = List.of(Ids.next(), Ids.next(), Ids.next());
        var events = new ArrayList<DomainEventMessage<?>>();
        for (int n = 0; n < 300; n++) {
            events.add(event(streams.get(2 - n % 3), n / 3));
        }

        log.append(events.toArray(DomainEventMessage<?>[]::new));

        assertThat(log.engine.fetch(before, log.order.reached(), 1000))
                .extracting(StoredEvent::getEventIdentifier)
                .containsExactlyElementsOf(
                        events.stream().map(DomainEventMessage::getIdentifier).toList());
    }

    @Test
    void a_unit_of_work_knows_what_it_has_appended_and_where() {
        var one = Ids.next();
        var other = Ids.next();
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("work"));

        log.append(event(one, 0), event(other, 0));
        log.append(event(one, 1));

        var appended = Appended.current();
        work.commit();
        assertThat(appended.entries())
                .containsExactlyElementsOf(
                        log
                                .engine
                                .fetch(
                                        appended.entries().getFirst().position() - 1,
                                        log.order.reached(),
                                        10)
                                .stream()
                                .map(e ->
                                        new Appended.Entry(e.stream(), e.sequence(), e.position()))
                                .toList())
                .hasSize(3);
        assertThat(appended.lastPosition()).hasValue(log.order.reached());
    }

    @Test
    void a_unit_of_work_that_has_appended_nothing_has_no_position() {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("work"));

        log.engine.appendEvents(List.of());

        assertThat(Appended.current().lastPosition()).isEmpty();
        work.commit();
    }

    @Test
    void an_append_that_is_rolled_back_leaves_nothing() {
        var stream = Ids.next();

        log.rollBack(event(stream, 0), event(stream, 1));

        assertThat(stored(stream)).isEmpty();
        assertThat(log.engine.lastSequenceNumberFor(stream.toString())).isEmpty();
    }

    @Test
    void an_event_without_stream_is_refused() {
        var renamed = new GroupRenamed(new GroupId(Ids.next()), "Finance", "Treasury");

        assertThatThrownBy(() ->
                        log.engine.appendEvents(
                                List.of(new GenericEventMessage<>(renamed, METADATA))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to no stream");
    }

    @Test
    void an_event_without_stored_name_is_refused() {
        assertThatThrownBy(() ->
                        log.append(
                                new GenericDomainEventMessage<>(
                                        "Group", Ids.next().toString(), 0, "nameless", METADATA)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no stored name");
    }

    @Test
    void an_event_without_metadata_that_every_event_carries_is_refused() {
        var stream = Ids.next();
        for (var key : Metadata.REQUIRED) {
            var lacking = event(stream, 0).withMetaData(METADATA.withoutKeys(Set.of(key)));
            var notText = event(stream, 0).withMetaData(METADATA.and(key, List.of("value")));

            assertThatThrownBy(() -> log.append(lacking)).hasMessageContaining("without " + key);
            assertThatThrownBy(() -> log.append(notText)).hasMessageContaining("without " + key);
        }
        assertThat(stored(stream)).isEmpty();
    }

    @Test
    void what_is_stored_is_json_with_the_keys_of_the_contract_in_their_order() {
        var id = Ids.next();
        log.append(event(id, 0, "Kämmerei").withMetaData(METADATA.and("stray", "value")));

        assertThat(bytes(id, "payload"))
                .asString(UTF_8)
                .isEqualTo(
                        "{\"groupId\":\"%s\",\"formerDisplayName\":\"Finance\",\"displayName\":\"Kämmerei\"}"
                                .formatted(id));
        assertThat(bytes(id, "metadata"))
                .asString(UTF_8)
                .isEqualTo(
                        "{\"actor\":\"system:tests\",\"correlationId\":\"c\",\"causationId\":\"c\",\"commandId\":\"c\",\"tenant\":\"default\"}");
    }

    @Test
    void bytes_that_somebody_wrote_differently_are_read_and_stay_as_they_are() {
        var stream = Ids.next();
        var payload =
                "{ \"displayName\" : \"\\u0041\", \"formerDisplayName\":\"B\",\n\t\"groupId\":\"%s\" }"
                        .formatted(stream);
        var metadata = "{ \"tenant\" : \"default\" , \"actor\":\"system:tests\" }";
        LogFixture.insert(DATABASE.owner(), stream, 0, "groups.GroupRenamed", 1, payload, metadata);

        var read = log.engine.readEvents(stream.toString()).next();

        assertThat(read.getPayload()).isEqualTo(new GroupRenamed(new GroupId(stream), "B", "A"));
        assertThat(read.getMetaData())
                .isEqualTo(MetaData.with("tenant", "default").and("actor", "system:tests"));
        assertThat(log.engine.fetchDomainEvents(stream.toString(), 0, 1))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getPayload().getData()).asString(UTF_8).isEqualTo(payload);
                    assertThat(row.getMetaData().getData()).asString(UTF_8).isEqualTo(metadata);
                });
        assertThat(bytes(stream, "payload")).asString(UTF_8).isEqualTo(payload);
        assertThat(bytes(stream, "metadata")).asString(UTF_8).isEqualTo(metadata);
    }

    @Test
    void the_recorded_time_does_not_depend_on_the_session_s_time_zone() throws Exception {
        var stream = Ids.next();
        var recorded = Instant.parse("2026-10-25T00:30:00.123456Z");
        try (var connection = DATABASE.unpooled("test_command").getConnection()) {
            var session = new SingleConnectionDataSource(connection, true);
            new JdbcTemplate(session).execute("set time zone 'America/New_York'");
            new LogFixture(session).append(event(stream, 0, recorded));
        }

        assertThat(log.engine.readEvents(stream.toString()).next().getTimestamp())
                .isEqualTo(recorded);
    }

    @Test
    void a_failure_of_the_database_repeats_nothing_of_what_was_to_be_stored() {
        var stream = Ids.next();
        var beforeTheFirst = event(stream, -1, SECRET);
        var first =
                new GenericDomainEventMessage<>(
                        "Group",
                        stream.toString(),
                        0,
                        beforeTheFirst.getPayload(),
                        METADATA.and(Metadata.SESSION_ID, SECRET));
        log.append(first);

        assertThatThrownBy(() -> log.append(beforeTheFirst))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("23514")
                .satisfies(AppendTest::repeatsNothing);
        assertThatThrownBy(() -> log.append(first))
                .isInstanceOf(AggregateStreamCreationException.class)
                .satisfies(AppendTest::repeatsNothing);
    }

    private static void repeatsNothing(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        // PostgreSQL shows bytes as hexadecimal digits.
        var hex = HexFormat.of().formatHex(SECRET.getBytes(UTF_8));
        assertThat(trace.toString())
                .doesNotContain(SECRET)
                .doesNotContain(hex)
                .doesNotContain("Failing row")
                .doesNotContain("insert into");
    }

    private void appendInTurn(CyclicBarrier bothHaveBegun, DomainEventMessage<?>... events) {
        log.transaction.executeWithoutResult(t -> {
            log.engine.appendEvents(List.of(events[0]));
            await(bothHaveBegun);
            log.engine.appendEvents(List.of(events[1]));
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs both at once and says how the losers failed. */
    private static List<Throwable> race(Runnable one, Runnable other) throws InterruptedException {
        var start = new CyclicBarrier(2);
        var failures = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var result :
                    threads.invokeAll(
                            List.<Callable<Object>>of(after(start, one), after(start, other)))) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        }
        return failures;
    }

    private static Callable<Object> after(CyclicBarrier start, Runnable task) {
        return () -> {
            await(start);
            task.run();
            return task;
        };
    }

    private List<Long> stored(UUID stream) {
        return log.db.queryForList(
                "select sequence from events.event where stream = ? order by position",
                Long.class,
                stream);
    }

    private byte[] bytes(UUID stream, String column) {
        return log.db.queryForObject(
                "select " + column + " from events.event where stream = ?", byte[].class, stream);
    }
}
