package org.gatehouse.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.eventstore.LogFixture.event;

import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that crashes below a process that goes on. */
@Timeout(120)
class CrashTest {

    /** So late that nothing is written but what a commit waits for. */
    private static final Map<String, String> LAZY = Map.of("wal_writer_delay", "10s");

    @TempDir Path data;

    @Test
    void a_number_rolled_back_before_a_crash_and_given_again_after_it_is_not_missed()
            throws Exception {
        var server = OwnServer.start(data, 0, LAZY).migrated();
        try (var pool = server.command()) {
            var log = new LogFixture(pool);
            log.appendOne();
            var reader = log.tail.open(0);
            long rolledBack =
                    PostgresEventStorageEngine.positionOf(reader.nextAvailable().trackingToken());
            // So many that the sequence has to say in the journal how far it has gone.
            for (int n = 0; n < 40; n++) {
                log.rollBack(event(Ids.next(), 0));
                rolledBack++;
            }
            log.order.reached();
            log.tail.wake();
            reader.hasNextAvailable();

            server.crash();
            server = OwnServer.start(data, server.port(), LAZY);
            var next = log.appendOne();
            log.tail.wake();

            var read = reader.nextAvailable();
            assertThat(read.getPayload()).hasFieldOrPropertyWithValue("groupId.value", next);
            assertThat(PostgresEventStorageEngine.positionOf(read.trackingToken()))
                    .as("given again, or this test shows nothing")
                    .isLessThanOrEqualTo(rolledBack);
            log.tail.close();
        } finally {
            server.close();
        }
    }
}
