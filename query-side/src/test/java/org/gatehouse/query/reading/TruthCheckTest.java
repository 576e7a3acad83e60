package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whether rows that are not what the log says are found, and only those. */
class TruthCheckTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final int ALL = 10_000;

    private static ReadingFixture fixture;

    private final NamesProjection projection = new NamesProjection();
    private final UUID group = Ids.next();
    private Generation generation;
    private Drift drift;
    private TruthCheck check;

    @BeforeAll
    static void wire() {
        fixture = new ReadingFixture(database);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void aViewThatIsTrue() {
        generation = fixture.live(projection);
        drift = new Drift(fixture.db, fixture.clock);
        check =
                new TruthCheck(
                        List.of(projection),
                        fixture.generations,
                        fixture.progress,
                        drift,
                        fixture.log,
                        fixture.database,
                        fixture.transaction,
                        ALL);
        var name = group.toString().substring(24);
        fixture.rename(group, name + " 1", name + " 2");
        fixture.rename(Ids.next(), name + " 3");
        takeIn(everything());
    }

    private static List<Recorded> everything() {
        return fixture
                .log
                .of(
                        fixture.db.queryForList(
                                "select distinct stream from events.event", UUID.class),
                        Long.MAX_VALUE)
                .stream()
                .map(Recorded::of)
                .toList();
    }

    /** Applies and stores the token, as a processor does. */
    private void takeIn(List<Recorded> events) {
        fixture.apply(projection, generation, events);
        fixture.db.update(
                "delete from query.token where processorname = ?", generation.processor());
        fixture.db.update(
                """
                insert into query.token (processorname, segment, token)
                values (?, 0, convert_to('{"globalIndex":' || ? || '}', 'UTF8'))
                """,
                generation.processor(),
                events.getLast().position());
    }

    private List<UUID> found() {
        check.check(projection, generation);
        return drift.of(generation).stream().map(Drift.Found::key).toList();
    }

    @Test
    void a_true_view_does_not_alarm() {
        assertThat(found()).isEmpty();
    }

    @Test
    void a_row_that_was_changed_is_named() {
        fixture.db.update(
                "update " + generation.table("row") + " set changes = 7 where group_id = ?", group);

        assertThat(found()).containsExactly(group);
        assertThat(drift.of(generation)).extracting(Drift.Found::table).containsExactly("row");
    }

    @Test
    void the_check_of_all_looks_at_what_readers_are_shown() {
        fixture.db.update("delete from " + generation.table("row") + " where group_id = ?", group);

        check.check();

        assertThat(drift.of(generation)).extracting(Drift.Found::key).containsExactly(group);
    }

    @Test
    void a_row_that_was_deleted_is_named() {
        fixture.db.update("delete from " + generation.table("row") + " where group_id = ?", group);

        assertThat(found()).containsExactly(group);
    }

    @Test
    void a_row_that_nothing_in_the_log_made_is_named() {
        var invented = Ids.next();
        fixture.db.update(
                "insert into " + generation.table("row") + " values (?, 'Invented', 1, 1)",
                invented);

        assertThat(found()).containsExactly(invented);
    }

    @Test
    void the_same_difference_is_kept_once() {
        fixture.db.update("delete from " + generation.table("row") + " where group_id = ?", group);
        found();

        assertThat(found()).containsExactly(group);
    }

    @Test
    void what_is_not_taken_in_yet_does_not_alarm() {
        fixture.rename(group, "Not seen yet");

        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_parked_does_not_alarm() {
        takeIn(fixture.rename(group, "forbidden", "Later"));

        assertThat(fixture.parked.entries(generation)).hasSize(2);
        assertThat(found()).isEmpty();
    }

    /** The key goes with the event that says so; the view learns of it a moment later. */
    @Test
    void who_was_erased_but_not_yet_in_the_view_does_not_alarm() {
        fixture.rename(group, "Erased");
        projection.reveal = name -> name + "~";

        assertThat(found()).doesNotContain(group);
    }

    @Test
    void who_is_erased_while_the_check_runs_does_not_alarm() {
        projection.before =
                event -> {
                    if (event.stream().equals(group) && event.sequence() == 0) {
                        fixture.rename(group, "Erased");
                        projection.reveal = name -> name.endsWith(" 2") ? name + "~" : name;
                    }
                };
        projection.reveal = name -> name;

        assertThat(found()).doesNotContain(group);
    }

    @Test
    void nothing_is_left_behind() {
        found();
        found();

        assertThat(
                        fixture.db.queryForList(
                                "select relname from pg_class where relname like 'truth\\_%'",
                                String.class))
                .isEmpty();
    }

    @Test
    void a_batch_that_is_taken_in_meanwhile_neither_waits_nor_alarms() {
        var once = new AtomicBoolean();
        projection.before =
                event -> {
                    if (!once.getAndSet(true)) {
                        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                            threads.submit(() -> takeIn(fixture.rename(group, "While checked")))
                                    .get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    }
                };

        assertThat(found()).isEmpty();
        assertThat(fixture.names(generation)).containsEntry(group, "While checked 3");
    }
}
