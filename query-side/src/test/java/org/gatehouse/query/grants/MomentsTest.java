package org.gatehouse.query.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gatehouse.platform.eventstore.FinalOrder;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class MomentsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");
    private static final int SECONDS_APART = 1;
    private static final int CLOCKS_DIFFER_BY = 30;

    private final Random random = new Random(7);
    private final List<Instant> recorded = new ArrayList<>();

    private Moments moments() {
        var pool = database.query();
        var db = new JdbcTemplate(pool);
        return new Moments(db, new FinalOrder(pool), new LogEnd(db, Clock.systemUTC()));
    }

    private void append(int events) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < events; i++) {
            recorded.add(
                    BEGIN.plusSeconds(
                            (long) SECONDS_APART * recorded.size()
                                    + random.nextInt(CLOCKS_DIFFER_BY)));
            rows.add(new Object[] {Timestamp.from(recorded.getLast()), UUID.randomUUID()});
        }
        database.owner()
                .batchUpdate(
                        """
                        insert into events.event
                            (sequence, recorded_at, revision, event_id, stream, name, payload, metadata)
                        values (0, ?, 1, gen_random_uuid(), ?, 'tests.Nothing', '', '')
                        """,
                        rows);
    }

    private long naive(Instant at) {
        long position = 0;
        while (position < recorded.size() && !recorded.get((int) position).isAfter(at)) {
            position++;
        }
        return position;
    }

    @Test
    void an_instant_is_the_last_position_below_which_nothing_was_recorded_later() {
        assertThat(moments().positionAt(BEGIN)).isZero();
        for (int round = 0; round < 3; round++) {
            append(Moments.APART + 700);
            var moments = moments();
            for (int n = 0; n < 200; n++) {
                var at = BEGIN.plusSeconds(random.nextInt(recorded.size() + 60) - 20L);
                assertThat(moments.positionAt(at)).as("at %s", at).isEqualTo(naive(at));
            }
        }
        assertThat(moments().positionAt(BEGIN.minusSeconds(1))).isZero();
        assertThat(moments().positionAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isEqualTo(recorded.size());
    }
}
