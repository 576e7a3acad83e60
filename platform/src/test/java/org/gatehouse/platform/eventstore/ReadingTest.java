package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.platform.eventstore.LogFixture.METADATA;
import static org.gatehouse.platform.eventstore.LogFixture.event;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reading by stream, from a position and from an instant. Covers what Axon's tests ask of every
 * storage engine, as far as it applies to a log with plain positions and without snapshots.
 */
@Timeout(60)
class ReadingTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private static final int BATCH = 3;

    private static final Map<String, String> OTHER_METADATA =
            Map.of(
                    Metadata.ON_BEHALF_OF, "system:others",
                    Metadata.SESSION_ID, "s",
                    Metadata.CLIENT_IP, "192.0.2.1",
                    Metadata.USER_AGENT, "curl",
                    Metadata.POLICY_VERSION, "3",
                    Metadata.REASON, "\"because\" – ünïcödé 🏛",
                    Metadata.EFFECTIVE_AT, "2026-03-01T00:00:00Z",
                    Metadata.IMPORTED_FROM, "elsewhere");

    private final LogFixture log = LogFixture.withBatches(DATABASE.pool("test_command", 4), BATCH);
    private final UUID stream = Ids.next();

    /** Where this test begins: others have written before it. */
    private final long before = log.order.reached();

    @Test
    void a_stream_is_read_back_in_the_order_of_its_numbers() {
        log.append(event(stream, 0, "A"), event(stream, 1, "B"));
        log.append(event(stream, 2, "C"));

        assertThat(log.engine.readEvents(stream.toString()).asStream())
                .extracting(e -> ((GroupRenamed) e.getPayload()).displayName())
                .containsExactly("A", "B", "C");
    }

    @Test
    void what_is_read_equals_what_was_appended() {
        var appended =
                event(stream, 0, Instant.parse("2026-03-01T12:00:00.123456Z"))
                        .andMetaData(OTHER_METADATA);
        log.append(appended);

        var read = log.engine.readEvents(stream.toString()).next();

        assertThat(read.getIdentifier()).isEqualTo(appended.getIdentifier());
        assertThat(read.getAggregateIdentifier()).isEqualTo(stream.toString());
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getType()).isEqualTo("groups");
        assertThat(read.getTimestamp()).isEqualTo(appended.getTimestamp());
        assertThat(read.getPayload()).isEqualTo(appended.getPayload());
        assertThat(read.getMetaData()).isEqualTo(appended.getMetaData());
    }

    @Test
    void metadata_of_an_event_that_was_read_is_replaced_and_extended_as_of_any_other() {
        log.append(event(stream, 0));

        var read = log.engine.readEvents(stream.toString()).next();

        assertThat(read.withMetaData(Map.of("k", "v")).getMetaData()).containsOnlyKeys("k");
        assertThat(read.andMetaData(Map.of("k", "v")).getMetaData())
                .containsEntry("k", "v")
                .containsAllEntriesOf(METADATA);
        assertThat(read.getMetaData()).isEqualTo(METADATA);
    }

    @Test
    void a_stream_is_read_from_a_number_on() {
        log.append(five());

        assertThat(log.engine.readEvents(stream.toString(), 2).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(2L, 3L, 4L);
        assertThat(log.engine.readEvents(stream.toString(), 5).asStream()).isEmpty();
    }

    @Test
    void a_stream_that_does_not_exist_is_empty_and_has_no_last_number() {
        assertThat(log.engine.readEvents(stream.toString()).asStream()).isEmpty();
        assertThat(log.engine.lastSequenceNumberFor(stream.toString())).isEmpty();
        assertThat(log.engine.readSnapshot(stream.toString())).isEmpty();
    }

    @Test
    void the_last_number_of_a_stream_is_known() {
        log.append(five());

        assertThat(log.engine.lastSequenceNumberFor(stream.toString())).hasValue(4L);
    }

    @Test
    void a_stream_of_any_size_is_complete_whatever_the_size_of_a_batch() {
        for (int size : new int[] {BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, 10 * BATCH + 1}) {
            var sized = Ids.next();
            log.append(
                    LongStream.range(0, size)
                            .mapToObj(n -> event(sized, n))
                            .toArray(DomainEventMessage<?>[]::new));

            assertThat(log.engine.readEvents(sized.toString()).asStream())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
        }
    }

    @Test
    void a_stream_with_numbers_left_out_is_complete() {
        log.append(event(stream, 0), event(stream, 1), event(stream, 5), event(stream, 9));

        assertThat(log.engine.readEvents(stream.toString()).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 5L, 9L);
    }

    @Test
    void streams_do_not_mix() {
        var other = Ids.next();
        log.append(event(stream, 0), event(other, 0), event(stream, 1));

        assertThat(log.engine.readEvents(stream.toString()).asStream())
                .extracting(DomainEventMessage::getAggregateIdentifier)
                .containsExactly(stream.toString(), stream.toString());
    }

    @Test
    void the_log_is_read_from_no_token_the_tail_and_any_position() {
        log.append(five());
        var all =
                log.db.queryForList(
                        "select event_id::text from events.event order by position", String.class);

        assertThat(idsAfter(null)).isEqualTo(all);
        assertThat(idsAfter(log.engine.createTailToken())).isEqualTo(all);
        for (long n = 0; n <= 5; n++) {
            assertThat(idsAfter(new GlobalSequenceTrackingToken(before + n)))
                    .isEqualTo(all.subList(all.size() - 5 + (int) n, all.size()));
        }
        assertThat(idsAfter(new GlobalSequenceTrackingToken(before + 1_000_000))).isEmpty();
    }

    @Test
    void every_event_that_was_read_bears_the_token_to_go_on_from() {
        var events = five();
        log.append(events);

        var tokens =
                log.engine
                        .readEvents(new GlobalSequenceTrackingToken(before), false)
                        .map(e -> e.trackingToken())
                        .toList();

        assertThat(tokens).hasSize(5);
        for (int n = 0; n < 5; n++) {
            assertThat(idsAfter(tokens.get(n))).isEqualTo(idsOf(events).subList(n + 1, 5));
        }
    }

    @Test
    void the_head_is_behind_everything_that_is_there_and_before_everything_that_comes() {
        log.append(five());

        var head = log.engine.createHeadToken();

        assertThat(idsAfter(head)).isEmpty();
        var next = event(Ids.next(), 0);
        log.append(next);
        assertThat(idsAfter(head)).containsExactly(next.getIdentifier());
    }

    @Test
    void numbers_of_roll_backs_are_passed_over_however_many() {
        log.append(event(stream, 0));
        for (int n = 0; n < 4 * BATCH; n++) {
            log.rollBack(event(Ids.next(), 0));
        }
        log.append(event(stream, 1));

        assertThat(log.engine.readEvents(new GlobalSequenceTrackingToken(before), false))
                .extracting(e -> PostgresEventStorageEngine.positionOf(e.trackingToken()))
                .containsExactly(before + 1, before + 4 * BATCH + 2);
        assertThat(log.engine.readEvents(new GlobalSequenceTrackingToken(before + 3), false))
                .hasSize(1);
    }

    @Test
    void payload_and_metadata_are_not_read_before_somebody_asks() {
        LogFixture.insert(
                DATABASE.owner(), stream, 0, "groups.GroupRenamed", 1, "no json", "neither");

        var read = log.engine.readEvents(stream.toString()).next();

        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getPayloadType()).isEqualTo(GroupRenamed.class);
        assertThatThrownBy(read::getPayload).isInstanceOf(SerializationException.class);
        assertThatThrownBy(read::getMetaData).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_token_of_another_kind_is_refused() {
        var foreign = GapAwareTrackingToken.newInstance(7, List.of());

        assertThatThrownBy(() -> log.engine.readEvents(foreign, false).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a position");
    }

    @Test
    void snapshots_are_refused() {
        assertThatThrownBy(() -> log.engine.storeSnapshot(event(stream, 0)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_token_for_an_instant_reads_all_that_was_recorded_then_or_later() {
        // No other test of this class records in this year, and all others later.
        var events =
                new DomainEventMessage<?>[] {
                    at("10:15:30"), at("10:15:40"), at("10:15:50"), at("10:15:45"), at("10:15:42")
                };
        log.append(events);
        var ids = idsOf(events);

        assertThat(recordedSince("10:15:31", events)).isEqualTo(ids.subList(1, 5));
        assertThat(recordedSince("10:15:40", events)).isEqualTo(ids.subList(1, 5));
        // The clocks of writers differ: what comes after is read also where it says earlier.
        assertThat(recordedSince("10:15:44", events)).isEqualTo(ids.subList(2, 5));
        assertThat(recordedSince("10:15:45", events)).isEqualTo(ids.subList(2, 5));
        assertThat(recordedSince("10:15:50", events)).isEqualTo(ids.subList(2, 5));
    }

    @Test
    void a_token_for_an_instant_before_the_first_event_reads_everything() {
        log.append(five());

        assertThat(idsAfter(log.engine.createTokenAt(Instant.parse("1970-01-01T00:00:00Z"))))
                .isEqualTo(idsAfter(null));
    }

    @Test
    void a_token_for_an_instant_after_the_last_event_is_the_head() {
        log.append(five());

        assertThat(log.engine.createTokenAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isEqualTo(log.engine.createHeadToken());
    }

    @Test
    void a_token_for_an_instant_does_not_pass_an_append_that_is_still_open() throws Exception {
        var late = event(Ids.next(), 0, Instant.parse("2998-01-01T00:00:01Z"));
        try (Connection open = DATABASE.unpooled("test_command").getConnection()) {
            open.setAutoCommit(false);
            // Appended just when the engine asks, the first of them not yet committed.
            var asking =
                    new JdbcTemplate(log.db.getDataSource()) {
                        @Override
                        public <T> T queryForObject(String sql, Class<T> type, Object... args) {
                            new LogFixture(new SingleConnectionDataSource(open, true))
                                    .engine.appendEvents(List.of(late));
                            log.append(event(Ids.next(), 0, Instant.parse("2998-01-01T00:00:02Z")));
                            return super.queryForObject(sql, type, args);
                        }
                    };

            var token =
                    LogFixture.asking(log.db.getDataSource(), asking)
                            .engine
                            .createTokenAt(Instant.parse("2998-01-01T00:00:00Z"));
            open.commit();

            assertThat(idsAfter(token)).hasSize(2).startsWith(late.getIdentifier());
        }
    }

    private DomainEventMessage<?>[] five() {
        return LongStream.range(0, 5)
                .mapToObj(n -> event(stream, n))
                .toArray(DomainEventMessage<?>[]::new);
    }

    private static DomainEventMessage<?> at(String time) {
        return event(Ids.next(), 0, Instant.parse("2107-12-03T" + time + "Z"));
    }

    /** Of the given events, those that a reader from the instant gets. */
    private List<String> recordedSince(String time, DomainEventMessage<?>... events) {
        var read =
                new ArrayList<>(
                        idsAfter(
                                log.engine.createTokenAt(
                                        Instant.parse("2107-12-03T" + time + "Z"))));
        read.retainAll(idsOf(events));
        return read;
    }

    private List<String> idsAfter(TrackingToken token) {
        return log.engine
                .readEvents(token, false)
                .<String>map(EventMessage::getIdentifier)
                .toList();
    }

    private static List<String> idsOf(DomainEventMessage<?>... events) {
        var ids = new ArrayList<String>();
        for (var event : events) {
            ids.add(event.getIdentifier());
        }
        return ids;
    }
}
