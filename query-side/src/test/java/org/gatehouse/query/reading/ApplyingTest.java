package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** What becomes of events that cannot be taken in. */
class ApplyingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static ReadingFixture fixture;

    private final NamesProjection projection = new NamesProjection();
    private final UUID sick = Ids.next();
    private final UUID well = Ids.next();
    private Generation generation;

    @BeforeAll
    static void wire() {
        fixture = new ReadingFixture(database);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void freshGeneration() {
        generation = fixture.building(projection);
        projection.before =
                event -> {
                    if (event.event() instanceof GroupRenamed(_, _, var name)
                            && name.equals("broken")) {
                        throw new IllegalStateException("The projection has a bug");
                    }
                };
    }

    private List<Long> parked() {
        return fixture.parked.entries(generation).stream().map(Parked.Entry::position).toList();
    }

    private static List<Long> positions(List<Recorded> events) {
        return events.stream().map(Recorded::position).toList();
    }

    /** Two groups' events, taking turns as they would in a log. */
    private static List<Recorded> interleaved(List<Recorded> one, List<Recorded> other) {
        var all = new ArrayList<Recorded>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            if (i < one.size()) {
                all.add(one.get(i));
            }
            if (i < other.size()) {
                all.add(other.get(i));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "broken, java.lang.IllegalStateException",
        "forbidden, SQL state 23514",
        "longer than the column is wide, SQL state 22001",
        "Steady 2, SQL state 23505"
    })
    void an_event_that_cannot_be_taken_in_is_parked_with_all_that_follow(
            String name, String cause) {
        var bad = fixture.rename(sick, "Fine", name, "Later", "Last");
        var good = fixture.rename(well, "Steady 1", "Steady 2", "Steady 2", "Steady 2");

        // The steady one first, so that its name is taken before the sick one wants it.
        fixture.apply(projection, generation, interleaved(good.subList(0, 2), List.of()));
        fixture.apply(projection, generation, interleaved(bad, good.subList(2, 4)));

        assertThat(parked()).isEqualTo(positions(bad.subList(1, 4)));
        assertThat(fixture.parked.entries(generation))
                .extracting(Parked.Entry::cause)
                .containsExactly(cause, "follows a parked event", "follows a parked event");
        assertThat(fixture.names(generation))
                .containsEntry(sick, "Fine 1")
                .containsEntry(well, "Steady 2 4");
    }

    @Test
    void what_follows_in_later_batches_is_parked_too() {
        var bad = fixture.rename(sick, "broken");
        fixture.apply(projection, generation, bad);

        var later = fixture.rename(sick, "Later");
        fixture.apply(projection, generation, later);

        assertThat(parked())
                .containsExactly(bad.getFirst().position(), later.getFirst().position());
        assertThat(fixture.names(generation)).doesNotContainKey(sick);
    }

    @Test
    void a_lost_connection_takes_the_whole_batch_back_and_parks_nothing() {
        var events = fixture.rename(well, "One", "Two", "Three");
        projection.before =
                event -> {
                    if (event.sequence() == 1) {
                        database.superuser()
                                .queryForList(
                                        "select pg_terminate_backend(?)",
                                        fixture.db.queryForObject(
                                                "select pg_backend_pid()", Integer.class));
                    }
                };

        assertThatThrownBy(() -> fixture.apply(projection, generation, events))
                .isInstanceOf(RuntimeException.class);

        assertThat(parked()).isEmpty();
        assertThat(fixture.names(generation)).doesNotContainKey(well);

        projection.before = event -> {};
        fixture.apply(projection, generation, events);
        assertThat(fixture.names(generation)).containsEntry(well, "Three 3");
    }

    @Test
    void parked_events_are_taken_in_in_order_once_the_cause_is_gone() {
        var events =
                interleaved(
                        fixture.rename(sick, "Fine", "broken", "Later", "Last"),
                        fixture.rename(well, "Steady 3"));
        fixture.apply(projection, generation, events);
        assertThat(parked()).hasSize(3);

        projection.before = event -> {};
        assertThat(fixture.retrying.retry(projection, generation)).isEqualTo(3);

        assertThat(parked()).isEmpty();
        assertThat(fixture.names(generation)).isEqualTo(ReadingFixture.fold(events));
    }

    @Test
    void a_retry_goes_as_far_as_the_first_that_still_cannot_be_taken_in() {
        var events = fixture.rename(sick, "broken", "Fine", "forbidden", "Last");
        fixture.apply(projection, generation, events);

        projection.before = event -> {};
        assertThat(fixture.retrying.retry(projection, generation)).isEqualTo(2);

        assertThat(parked()).isEqualTo(positions(events.subList(2, 4)));
        assertThat(fixture.names(generation)).containsEntry(sick, "Fine 2");
    }

    @Test
    void what_a_retry_has_freed_goes_on_as_before() {
        fixture.apply(projection, generation, fixture.rename(sick, "broken"));
        projection.before = event -> {};
        fixture.retrying.retry(projection, generation);

        fixture.apply(projection, generation, fixture.rename(sick, "Later"));

        assertThat(parked()).isEmpty();
        assertThat(fixture.names(generation)).containsEntry(sick, "Later 2");
    }

    /** One by one is many times slower: only what cannot be taken in otherwise is redone so. */
    @Test
    void a_batch_that_can_be_taken_in_is_looked_at_once() {
        var looked = new AtomicInteger();
        projection.before = event -> looked.incrementAndGet();

        fixture.apply(projection, generation, fixture.rename(well, "Uno", "Due", "Tre"));

        assertThat(looked).hasValue(3);
        assertThat(fixture.names(generation)).containsEntry(well, "Tre 3");
    }

    @Test
    void a_parked_sequence_does_not_slow_the_others() {
        fixture.apply(projection, generation, fixture.rename(sick, "broken"));
        var looked = new AtomicInteger();
        projection.before = event -> looked.incrementAndGet();
        var later = fixture.rename(sick, "Later");
        var good = fixture.rename(well, "Ein", "Zwei");

        fixture.apply(projection, generation, interleaved(good, later));

        assertThat(looked).hasValue(2);
        assertThat(parked()).hasSize(2).endsWith(later.getFirst().position());
        assertThat(fixture.names(generation)).containsEntry(well, "Zwei 2");
    }

    @Test
    void events_seen_twice_change_nothing() {
        var events = fixture.rename(well, "One more", "Two more");
        fixture.apply(projection, generation, events);
        fixture.apply(projection, generation, events);

        assertThat(fixture.names(generation)).isEqualTo(ReadingFixture.fold(events));
    }

    @Test
    void a_batch_waits_for_who_works_off_what_is_parked() throws Exception {
        var order = new ArrayList<String>();
        var events = fixture.rename(well, "While retried");
        Thread[] batch = new Thread[1];
        fixture.transaction.executeWithoutResult(t -> {
            try {
                GenerationLock.exclusive(
                        DataSourceUtils.getConnection(fixture.database), generation);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            batch[0] =
                    Thread.ofVirtual()
                            .start(() -> {
                                fixture.apply(projection, generation, events);
                                order.add("batch");
                            });
            await().until(() ->
                    database.superuser()
                                    .queryForObject(
                                            "select count(*) from pg_locks where locktype = 'advisory' and not granted",
                                            Integer.class)
                            > 0);
            order.add("retry");
        });
        batch[0].join();

        assertThat(order).containsExactly("retry", "batch");
    }
}
