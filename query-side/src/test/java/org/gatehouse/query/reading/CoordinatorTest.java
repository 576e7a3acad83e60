package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How soon the log's events are handed on. */
class CoordinatorTest {

    private final Coordinator coordinator = new Coordinator();

    @AfterEach
    void end() {
        coordinator.shutdownNow();
    }

    private long delay(long asked) {
        return coordinator
                .schedule(() -> {}, asked, TimeUnit.MILLISECONDS)
                .getDelay(TimeUnit.MILLISECONDS);
    }

    @Test
    void a_full_buffer_is_looked_at_again_soon() {
        assertThat(delay(100)).isLessThanOrEqualTo(2);
    }

    @Test
    void whoever_waits_for_anything_else_waits_as_long_as_they_asked() {
        assertThat(delay(60_000)).isGreaterThan(50_000);
        assertThat(delay(0)).isLessThanOrEqualTo(0);
    }
}
