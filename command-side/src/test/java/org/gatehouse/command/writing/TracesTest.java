package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.CallerFixture.asAnybody;
import static org.gatehouse.command.testing.TightCommandSideTest.TRACES_PER_DAY;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.TightCommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.traces.Traces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Refusals are history, but nobody fills the log with them. */
@TightCommandSideTest
class TracesTest {

    @Autowired Commands commands;
    @Autowired Traces traces;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private final UUID actor = Ids.next();

    private void refused(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refusal(() -> commands.send(new DisableUser(new UserId(actor)))))
                    .isEqualTo("access.denied");
        }
    }

    private int stored(String name, String actor) {
        return database.owner()
                .queryForObject(
                        """
                        select count(*) from events.event where name = ?
                        and convert_from(metadata, 'UTF8')::json ->> 'actor' like ?
                        """,
                        Integer.class,
                        name,
                        actor);
    }

    private int counted(String actor) {
        return database.owner()
                .queryForObject(
                        """
                        select coalesce(sum((convert_from(payload, 'UTF8')::json ->> 'count')::int), 0)
                        from events.event where name = 'audit.TracesCounted'
                        and convert_from(metadata, 'UTF8')::json ->> 'actor' = ?
                        """,
                        Integer.class,
                        actor);
    }

    @Test
    @Tag("LOG-R1")
    void above_the_limit_of_a_day_they_are_counted_together() {
        as(actor);
        refused(TRACES_PER_DAY + 5);
        traces.settle();

        assertThat(stored("audit.CommandRefused", "user:" + actor)).isEqualTo(TRACES_PER_DAY);
        assertThat(counted("user:" + actor)).isEqualTo(5);
    }

    @Test
    void the_next_day_begins_anew() {
        as(actor);
        refused(TRACES_PER_DAY + 1);
        clock.advance(Duration.ofDays(1));
        refused(TRACES_PER_DAY + 1);
        traces.settle();

        assertThat(stored("audit.CommandRefused", "user:" + actor)).isEqualTo(2 * TRACES_PER_DAY);
        assertThat(counted("user:" + actor)).isEqualTo(2);
    }

    @Test
    void one_actor_does_not_use_up_the_limit_of_another() {
        as(actor);
        refused(TRACES_PER_DAY + 1);
        var other = Ids.next();
        as(other);
        refused(1);

        assertThat(stored("audit.CommandRefused", "user:" + other)).isEqualTo(1);
    }

    @Test
    void all_who_are_not_signed_in_count_as_one() {
        clock.advance(Duration.ofDays(1)); // nobody has been refused yet today
        var nobody = new Actor.Room("audit").toString();
        int before = stored("audit.CommandRefused", "anonymous:%");
        int countedBefore = counted(nobody);
        for (int i = 0; i < TRACES_PER_DAY + 4; i++) {
            as(new Actor.Anonymous(Ids.next()), null, "", null);
            refused(1);
        }
        traces.settle();

        assertThat(stored("audit.CommandRefused", "anonymous:%") - before)
                .isEqualTo(TRACES_PER_DAY);
        assertThat(counted(nobody) - countedBefore).isEqualTo(4);
    }

    private void withoutTraces(Runnable during) {
        var signature = "(uuid, uuid, timestamptz, text, integer, bytea, bytea)";
        database.owner()
                .execute("alter function events.append_trace" + signature + " rename to away");
        try {
            during.run();
        } finally {
            database.owner()
                    .execute("alter function events.away" + signature + " rename to append_trace");
        }
    }

    @Test
    void a_refusal_whose_trace_cannot_be_written_is_still_the_answer() {
        as(actor);

        withoutTraces(() -> refused(1));

        assertThat(stored("audit.CommandRefused", "user:" + actor)).isZero();
    }

    @Test
    void what_could_not_be_settled_is_settled_the_next_time() {
        as(actor);
        refused(TRACES_PER_DAY + 2);

        withoutTraces(traces::settle);
        assertThat(counted("user:" + actor)).isZero();
        traces.settle();

        assertThat(counted("user:" + actor)).isEqualTo(2);
    }

    @Test
    void a_key_that_cannot_be_used_is_no_refusal_of_a_rule() {
        clock.advance(Duration.ofDays(1));
        int before = stored("audit.CommandRefused", "anonymous:%");
        asAnybody("key", null, "");

        assertThat(refusal(() -> commands.send(new DisableUser(new UserId(actor)))))
                .isEqualTo("idempotency.nonce-required");

        assertThat(stored("audit.CommandRefused", "anonymous:%")).isEqualTo(before);
    }

    @Test
    void the_trace_of_a_person_says_whom_it_was_meant_for() {
        as(actor);
        refused(1);

        assertThat(new World(commands, database).refusals(actor)).containsExactly("access.denied");
    }
}
