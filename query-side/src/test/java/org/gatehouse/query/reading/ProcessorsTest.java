package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.Generation.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Generations as processors keep them: built beside each other, shown, given up, taken away. */
class ProcessorsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final int GROUPS = 20;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final NamesProjection projection = new NamesProjection();
    private final List<Processors> started = new ArrayList<>();
    private final List<Recorded> written = new ArrayList<>();
    private final List<UUID> groups = new ArrayList<>();
    private ReadingFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new ReadingFixture(database);
        for (var generation :
                fixture.db.queryForList(
                        "select number from query.generation where dropped_at is null",
                        Integer.class)) {
            fixture.db.execute("drop table query.names_" + generation + "_row");
        }
        fixture.db.execute("delete from query.generation");
        fixture.db.execute("delete from query.token");
        written.addAll(logSoFar());
    }

    @AfterEach
    void stop() {
        projection.before = event -> {};
        started.forEach(Processors::stop);
        fixture.close();
    }

    private List<Recorded> logSoFar() {
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

    private Processors start() {
        TokenStore tokens =
                new ReadingConfiguration()
                        .tokenStore(fixture.database, Jackson3Serializer.builder().build());
        var processors =
                new Processors(
                        List.of(projection),
                        fixture.generations,
                        fixture.parked,
                        fixture.progress,
                        fixture.store,
                        tokens,
                        new SpringTransactionManager(fixture.transactions),
                        fixture.database,
                        1);
        processors.start();
        started.add(processors);
        return processors;
    }

    /** So many renames, each group in turn. */
    private void write(int events) {
        while (groups.size() < GROUPS) {
            groups.add(Ids.next());
        }
        int perGroup = events / GROUPS;
        for (var group : groups) {
            var names = new String[perGroup];
            for (int i = 0; i < perGroup; i++) {
                names[i] = group.toString().substring(24) + i % 7;
            }
            written.addAll(fixture.rename(group, names));
        }
    }

    private void awaitLive(int number) {
        await().atMost(LONG)
                .until(() ->
                        fixture.generations
                                .shown(projection)
                                .filter(shown ->
                                        shown.number() == number && shown.state() == State.LIVE)
                                .isPresent());
    }

    private void awaitAllTakenIn() {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(
                                        fixture.names(
                                                fixture.generations
                                                        .shown(projection)
                                                        .orElseThrow()))
                                .isEqualTo(ReadingFixture.fold(written)));
    }

    private List<String> tables() {
        return fixture.db.queryForList(
                "select tablename from pg_tables where schemaname = 'query'"
                        + " and tablename like 'names\\_%\\_row'",
                String.class);
    }

    @Test
    void a_generation_is_rebuilt_beside_the_live_one_while_all_go_on() throws Exception {
        var processors = start();
        write(400);
        awaitAllTakenIn();

        var stop = new AtomicBoolean();
        var failures = new ConcurrentLinkedQueue<String>();
        var reads = new AtomicInteger();
        var seen = new ConcurrentSkipListSet<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader =
                    threads.submit(() -> {
                        var client = JdbcClient.create(fixture.database);
                        while (!stop.get()) {
                            try {
                                var shown = fixture.generations.shown(projection).orElseThrow();
                                long rows =
                                        new Views(client, Map.of("names", shown))
                                                .sql("select count(*) from {names.row}")
                                                .query(Long.class)
                                                .single();
                                seen.add(shown.number());
                                if (rows < GROUPS) {
                                    failures.add("only " + rows + " rows in " + shown);
                                }
                            } catch (RuntimeException e) {
                                failures.add(e.toString());
                            }
                            reads.incrementAndGet();
                        }
                    });
            fixture.generations.rebuild(projection, Ids.next());
            write(400);
            await().atMost(LONG)
                    .until(() -> {
                        processors.look();
                        return fixture.generations.shown(projection).orElseThrow().number() == 2;
                    });
            int before = reads.get();
            write(200);
            await().atMost(LONG).until(() -> reads.get() > before + 10 && seen.contains(2));
            awaitAllTakenIn();
            stop.set(true);
            reader.get(60, TimeUnit.SECONDS);
        }
        assertThat(failures).isEmpty();
        assertThat(seen).containsExactly(1, 2);
        assertThat(tables()).contains("names_1_row");

        fixture.clock.advance(Generations.GRACE.plusSeconds(1));
        processors.look();

        assertThat(tables()).containsExactly("names_2_row");
        assertThat(
                        fixture.db.queryForObject(
                                "select count(*) from query.token where processorname = 'names#1'",
                                Long.class))
                .isZero();
        assertThat(fixture.names(fixture.generations.shown(projection).orElseThrow()))
                .isEqualTo(ReadingFixture.fold(written));
    }

    private List<String> indexes(Generation generation) {
        return fixture
                .db
                .queryForList(
                        "select indexdef from pg_indexes where schemaname = 'query' and tablename = ?",
                        String.class,
                        "names_" + generation.number() + "_row")
                .stream()
                .map(definition ->
                        definition.replace("names_" + generation.number() + "_", "names_"))
                .sorted()
                .toList();
    }

    @Test
    void what_is_built_gets_its_indexes_once_it_is_full_and_before_it_is_shown() {
        var first = fixture.generation(projection);
        var building = fixture.building(projection);

        assertThat(indexes(building)).hasSize(indexes(first).size() - 1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> fixture.generations.swap(projection, building))
                .withMessageContaining("has no indexes yet");
        assertThat(fixture.generations.shown(projection)).contains(first);

        fixture.generations.index(projection, building);
        fixture.generations.index(projection, building);
        fixture.generations.swap(projection, building);

        assertThat(indexes(building)).isEqualTo(indexes(first));
    }

    @Test
    void the_same_request_twice_begins_one_generation() {
        fixture.generation(projection);
        var request = Ids.next();

        fixture.generations.rebuild(projection, request);
        fixture.generations.rebuild(projection, request);

        assertThat(fixture.generations.current(projection))
                .extracting(Generation::number)
                .containsExactly(1, 2);
    }

    @Test
    void a_request_seen_again_after_its_generation_has_gone_begins_nothing() {
        fixture.generation(projection);
        var request = Ids.next();
        fixture.generations.rebuild(projection, request);
        fixture.generations.cancel(request);
        fixture.clock.advance(Generations.GRACE.plusSeconds(1));
        fixture.generations.sweep(projection);

        fixture.generations.rebuild(projection, request);

        assertThat(fixture.generations.current(projection))
                .extracting(Generation::number)
                .containsExactly(1);
    }

    @Test
    void a_rebuild_that_is_cancelled_never_shows_and_leaves_nothing() {
        var processors = start();
        write(200);
        awaitAllTakenIn();
        var held = new Semaphore(0);
        projection.before = event -> failPassing(held);
        var request = Ids.next();
        fixture.generations.rebuild(projection, request);
        processors.look();

        fixture.generations.cancel(request);
        processors.look();
        projection.before = event -> {};
        write(100);
        awaitAllTakenIn();
        fixture.clock.advance(Generations.GRACE.plusSeconds(1));
        processors.look();

        assertThat(fixture.generations.shown(projection).orElseThrow().number()).isEqualTo(1);
        assertThat(tables()).containsExactly("names_1_row");
    }

    /** As if the server went away, once so many events have passed. */
    private static void failPassing(Semaphore allowed) {
        if (!allowed.tryAcquire()) {
            throw new IllegalStateException(new java.sql.SQLException("gone", "08006"));
        }
    }

    @Test
    void a_rebuild_that_was_stopped_in_the_middle_goes_on_where_it_was() {
        var processors = start();
        write(1600);
        awaitAllTakenIn();
        var allowed = new Semaphore(1100);
        projection.before = event -> failPassing(allowed);
        fixture.generations.rebuild(projection, Ids.next());
        processors.look();
        var building = fixture.generations.current(projection).getLast();
        await().atMost(LONG)
                .until(() ->
                        fixture.progress.stored(building) > 0 && allowed.availablePermits() == 0);
        processors.stop();
        long reached = fixture.progress.stored(building);
        assertThat(fixture.generations.shown(projection).orElseThrow().number()).isEqualTo(1);

        var again = new ConcurrentSkipListSet<Long>();
        projection.before = event -> again.add(event.position());
        var resumed = start();
        await().atMost(LONG)
                .until(() -> {
                    resumed.look();
                    return fixture.generations.shown(projection).orElseThrow().number() == 2;
                });
        awaitLive(2);
        awaitAllTakenIn();

        assertThat(reached).isPositive();
        assertThat(again).isNotEmpty().allMatch(position -> position > reached);
    }
}
