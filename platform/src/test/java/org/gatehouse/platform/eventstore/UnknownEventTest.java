package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.platform.eventstore.LogFixture.event;

import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.UnknownEvent;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event that this version does not know is never passed over, on whichever way it is read. */
@Timeout(60)
class UnknownEventTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private final LogFixture log = new LogFixture(DATABASE.pool("test_command", 4));
    private final UUID stream = Ids.next();

    @AfterEach
    void close() {
        log.tail.close();
    }

    @Test
    void a_stream_with_an_unknown_name_cannot_be_read() {
        knownThenUnknown("groups.GroupSold", 1);

        assertThatThrownBy(() -> log.engine.readEvents(stream.toString()).asStream().toList())
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("groups.GroupSold");
    }

    @Test
    void a_stream_with_a_newer_revision_cannot_be_read() {
        knownThenUnknown("groups.GroupRenamed", 2);

        assertThatThrownBy(() -> log.engine.readEvents(stream.toString()).asStream().toList())
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("revision 2");
    }

    @Test
    void a_stream_with_a_name_of_no_room_cannot_be_read() {
        knownThenUnknown("nonsense", 1);

        assertThatThrownBy(() -> log.engine.readEvents(stream.toString()).asStream().toList())
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void a_tracked_read_stops_at_it() {
        long before = log.order.reached();
        knownThenUnknown("groups.GroupSold", 1);

        assertThatThrownBy(() ->
                        log.engine
                                .readEvents(new GlobalSequenceTrackingToken(before), false)
                                .toList())
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void a_reader_far_behind_gets_what_lies_before_it_and_then_the_error_again_and_again()
            throws Exception {
        long before = log.order.reached();
        knownThenUnknown("groups.GroupSold", 1);

        readsOneAndStops(log.tail.open(before));
    }

    @Test
    void a_reader_at_the_end_gets_what_lies_before_it_and_then_the_error_again_and_again()
            throws Exception {
        log.appendOne();
        long before = log.order.reached();
        var reader = log.tail.open(before - 1);
        assertThat(reader.nextAvailable().getIdentifier()).isNotNull();

        knownThenUnknown("groups.GroupRenamed", 2);
        log.tail.wake();

        readsOneAndStops(reader);
    }

    @Test
    void readers_that_begin_behind_it_go_on() throws Exception {
        log.appendOne();
        var waiting = log.tail.open(log.order.reached());
        knownThenUnknown("groups.GroupSold", 1);
        var later = log.tail.open(log.order.reached());

        var next = log.appendOne();
        log.tail.wake();

        assertThat(later.nextAvailable().getPayload())
                .hasFieldOrPropertyWithValue("groupId.value", next);
        readsOneAndStops(waiting);
    }

    private void knownThenUnknown(String name, int revision) {
        log.append(event(stream, 0));
        LogFixture.insert(DATABASE.owner(), stream, 1, name, revision, "{}", "{}");
        log.appendOne();
    }

    private void readsOneAndStops(EventStream reader) throws InterruptedException {
        assertThat(reader.nextAvailable().getPayload())
                .hasFieldOrPropertyWithValue("groupId.value", stream);
        assertThatThrownBy(reader::nextAvailable).isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(reader::peek).isInstanceOf(UnknownEvent.class);
    }
}
