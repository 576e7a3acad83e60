package org.gatehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggedEventTest {

    private static final UUID ONE = new UUID(1, 2);
    private static final UUID OTHER = new UUID(3, 4);

    private static LoggedEvent event(String name, String payload, String metadata) {
        return new LoggedEvent(7, ONE, 8, OTHER, 9, name, 1, bytes(payload), bytes(metadata));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Frozen: leaves that were made stay what they are. */
    @Test
    void leaf_v1_is_this_to_the_byte() {
        assertThat(HexFormat.of().formatHex(event("a.B", "{}", "{\"x\":1}").leaf()))
                .isEqualTo(
                        "00000003612e42"
                                + "00000001"
                                + "00000000000000010000000000000002"
                                + "0000000000000008"
                                + "00000000000000030000000000000004"
                                + "0000000000000009"
                                + "0000000000000007"
                                + "000000027b7d"
                                + "000000077b2278223a317d");
    }

    @Test
    void events_that_differ_in_anything_have_different_entries() {
        var entries = new HashSet<String>();
        var events =
                List.of(
                        event("a.B", "{}", "{}"),
                        event("a.B{", "}", "{}"),
                        event("a.B", "{}{", "}"),
                        event("a.C", "{}", "{}"),
                        new LoggedEvent(6, ONE, 8, OTHER, 9, "a.B", 1, bytes("{}"), bytes("{}")),
                        new LoggedEvent(7, OTHER, 8, OTHER, 9, "a.B", 1, bytes("{}"), bytes("{}")),
                        new LoggedEvent(7, ONE, 7, OTHER, 9, "a.B", 1, bytes("{}"), bytes("{}")),
                        new LoggedEvent(7, ONE, 8, ONE, 9, "a.B", 1, bytes("{}"), bytes("{}")),
                        new LoggedEvent(7, ONE, 8, OTHER, 8, "a.B", 1, bytes("{}"), bytes("{}")),
                        new LoggedEvent(7, ONE, 8, OTHER, 9, "a.B", 2, bytes("{}"), bytes("{}")));

        events.forEach(event -> entries.add(HexFormat.of().formatHex(event.entry())));

        assertThat(entries).hasSameSizeAs(events);
    }

    @Test
    void an_entry_has_the_length_of_a_hash_however_large_the_event_is() {
        assertThat(event("a.B", "x".repeat(1 << 20), "{}").entry()).hasSize(Hash.SIZE);
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[33]));
    }
}
