package org.gatehouse.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.access.CanonicalRequest;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whether an answer shows the write that the caller has seen, and says so when it does not. */
class FreshnessTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static ReadingFixture fixture;

    private final NamesProjection projection = new NamesProjection();
    private final UUID group = Ids.next();
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
        generation = fixture.live(projection);
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private void token(long position) {
        fixture.db.update(
                "delete from query.token where processorname = ?", generation.processor());
        fixture.db.update(
                """
                insert into query.token (processorname, segment, token)
                values (?, 0, convert_to('{"globalIndex":' || ? || '}', 'UTF8'))
                """,
                generation.processor(),
                position);
    }

    private static long foreign() {
        var user = Ids.next();
        return fixture.append(user, new UserDisabled(new UserId(user))).getFirst().position();
    }

    /** Asks as a caller who has seen the write, and tells whether the answer is called stale. */
    private boolean stale(String write, UUID about) {
        var caller =
                new Caller(
                        new Actor.Room("tests"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "192.0.2.7",
                        Optional.empty(),
                        "correlation-1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(write),
                        Duration.ZERO,
                        new CanonicalRequest(
                                "GET", "/tests", null, Optional.empty(), () -> new byte[0]));
        var reading =
                new Reading(
                        List.of(projection),
                        fixture.freshness,
                        () -> caller,
                        JdbcClient.create(fixture.database));
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(), response));
        var question = about == null ? reading.of("names") : reading.of("names").about(about);
        question.answer(
                views -> views.sql("select count(*) from {names.row}").query(Long.class).single());
        return "true".equals(response.getHeader(Reading.STALE));
    }

    private boolean stale(long write) {
        return stale(new LogPosition(1, write).toString(), null);
    }

    @Test
    void an_idle_view_is_fresh_though_others_have_written() {
        token(fixture.rename(group, "Idle").getLast().position());

        assertThat(stale(foreign())).isFalse();
    }

    @Test
    void a_view_is_stale_until_it_has_taken_the_write_in() {
        token(foreign());
        long write = fixture.rename(group, "Written").getLast().position();

        assertThat(stale(write)).isTrue();

        token(write);
        assertThat(stale(write)).isFalse();
    }

    @Test
    void what_happened_after_the_write_does_not_matter() {
        long write = fixture.rename(group, "Seen").getLast().position();
        token(write);
        fixture.rename(group, "Not seen");

        assertThat(stale(write)).isFalse();
    }

    @Test
    void a_write_to_a_log_that_a_backup_has_replaced_is_never_shown() {
        long write = fixture.rename(group, "Lost").getLast().position();
        token(write);

        assertThat(stale(new LogPosition(2, write).toString(), null)).isTrue();
    }

    @Test
    void whoever_has_seen_no_write_waits_for_none() {
        token(0);
        fixture.rename(group, "Not waited for");

        assertThat(stale(null, null)).isFalse();
    }

    @Test
    void a_parked_sequence_is_stale_and_the_others_are_not() {
        var events = fixture.rename(group, "forbidden");
        fixture.apply(projection, generation, events);
        token(events.getLast().position());

        assertThat(stale(null, group)).isTrue();
        assertThat(stale(null, Ids.next())).isFalse();
        assertThat(stale(null, null)).isTrue();
    }

    @Test
    void who_waits_while_another_generation_takes_over_is_shown_that_one() throws Exception {
        long write = fixture.rename(group, "Taken over").getLast().position();
        token(write - 1);

        var answer =
                new FutureTask<>(() ->
                        fixture.freshness.await(
                                projection,
                                Optional.of(new LogPosition(1, write)),
                                Duration.ofSeconds(20)));
        var reader = Thread.ofPlatform().start(answer);
        Awaitility.await().until(() -> isWaiting(reader));
        generation = fixture.building(projection);
        token(write);
        fixture.generations.index(projection, generation);
        fixture.generations.swap(projection, generation);

        var standing = answer.get();
        assertThat(standing.fresh()).isTrue();
        assertThat(standing.generation().number()).isEqualTo(generation.number());
    }

    /** It has looked once and seen the generation of that time. */
    private static boolean isWaiting(Thread reader) {
        return Arrays.stream(reader.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Progress.class.getName()));
    }

    @Test
    void the_slowest_segment_counts() {
        long write = fixture.rename(group, "Split").getLast().position();
        token(write);
        fixture.db.update(
                """
                insert into query.token (processorname, segment, token)
                values (?, 1, convert_to('{"globalIndex":0}', 'UTF8'))
                """,
                generation.processor());

        assertThat(stale(write)).isTrue();
    }
}
