package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;
import static org.gatehouse.command.testing.CallerFixture.as;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.ExpireMembership;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What falls due, falls due once, at its time, whatever happens on the way. */
@CommandSideTest
class DueSheetTest {

    @Autowired Commands commands;
    @Autowired AxonCommands door;
    @Autowired Envelope envelope;
    @Autowired Scheduler scheduler;
    @Autowired DueSheet sheet;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private UserId ann;
    private UserId ben;
    private GroupId group;
    private MembershipId membership;

    @BeforeEach
    void a_group_and_two_people() {
        world = new World(commands, database);
        ann = world.person();
        ben = world.person();
        group = world.group(ann);
        membership = MembershipId.of(group, ben);
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private Receipt add(Instant until) {
        as(ann.value());
        return commands.send(new AddMember(group, ben, until));
    }

    private List<String> events() {
        return world.events(membership.value());
    }

    private List<String> lines() {
        return database.owner()
                .queryForList(
                        "select execution_time from command.due_sheet where line = ?",
                        String.class,
                        "membership-end:" + membership);
    }

    private void pass(Duration time) {
        clock.advance(time);
        scheduler.triggerCheckForDueExecutions();
    }

    private void awaitEvents(String... names) {
        await().untilAsserted(() -> assertThat(events()).containsExactly(names));
    }

    private void awaitNoLine() {
        await().untilAsserted(() -> assertThat(lines()).isEmpty());
    }

    @Test
    void a_membership_ends_when_its_end_has_come() {
        add(in(Duration.ofHours(1)));

        pass(Duration.ofHours(2));

        awaitEvents("groups.MemberAdded", "groups.MembershipExpired");
        awaitNoLine();
    }

    @Test
    void it_ends_by_gatehouse_itself_because_of_the_event_that_set_the_end() {
        add(in(Duration.ofHours(1)));
        pass(Duration.ofHours(2));
        awaitEvents("groups.MemberAdded", "groups.MembershipExpired");

        assertThat(world.metadata(membership.value(), "groups.MembershipExpired"))
                .containsEntry("actor", "system:groups")
                .containsEntry("correlationId", "correlation-1")
                .containsEntry(
                        "causationId", world.eventId(membership.value(), "groups.MemberAdded"));
    }

    @Test
    void moving_the_end_moves_the_line() {
        add(in(Duration.ofHours(1)));
        add(in(Duration.ofHours(5)));
        assertThat(lines()).hasSize(1);

        pass(Duration.ofHours(2));
        // Another one that is due now tells when the sheet has been looked through.
        awaitWitness();
        assertThat(events()).containsExactly("groups.MemberAdded", "groups.MembershipEndMoved");

        pass(Duration.ofHours(4));
        awaitEvents("groups.MemberAdded", "groups.MembershipEndMoved", "groups.MembershipExpired");
    }

    /** A membership that ends now. */
    private void awaitWitness() {
        var other = world.group(ann);
        as(ann.value());
        var receipt = commands.send(new AddMember(other, ben, in(Duration.ofSeconds(1))));
        pass(Duration.ofSeconds(2));
        await().untilAsserted(() ->
                assertThat(world.events(receipt.target())).endsWith("groups.MembershipExpired"));
    }

    @Test
    void taking_the_end_away_takes_the_line_off() {
        add(in(Duration.ofHours(1)));
        as(ann.value());
        commands.send(new AddMember(group, ben, null));

        assertThat(lines()).isEmpty();
    }

    @Test
    void removing_the_member_takes_the_line_off() {
        add(in(Duration.ofHours(1)));
        commands.send(new RemoveMember(group, ben));

        assertThat(lines()).isEmpty();
    }

    @Test
    void who_is_added_again_after_the_end_reaches_the_next_end_too() {
        add(in(Duration.ofHours(1)));
        pass(Duration.ofHours(2));
        awaitEvents("groups.MemberAdded", "groups.MembershipExpired");

        add(in(Duration.ofHours(1)));
        pass(Duration.ofHours(2));

        awaitEvents(
                "groups.MemberAdded",
                "groups.MembershipExpired",
                "groups.MemberAdded",
                "groups.MembershipExpired");
    }

    @Test
    void a_new_end_set_while_the_former_is_being_sent_is_kept() {
        add(in(Duration.ofHours(1)));
        // As the poller does when it takes a line, before it has sent the command.
        assertThat(
                        database.owner()
                                .update(
                                        "update command.due_sheet set picked = true,"
                                                + " picked_by = 'another', last_heartbeat = now() + interval '1000 days'"
                                                + " where line = ?",
                                        "membership-end:" + membership))
                .isEqualTo(1);

        add(in(Duration.ofHours(3)));

        assertThat(lines()).hasSize(2);
        pass(Duration.ofHours(4));
        awaitEvents("groups.MemberAdded", "groups.MembershipEndMoved", "groups.MembershipExpired");
    }

    private DueCommand line(String id, Object command) {
        return new DueCommand(
                id,
                "groups",
                MessageNames.of(command.getClass()),
                json.writeValueAsString(command),
                "correlation-2",
                Ids.next().toString());
    }

    @Test
    void a_due_command_sent_twice_is_done_once() {
        add(in(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(2));
        var expire = new ExpireMembership(group, ben);
        var line = line(Ids.next().toString(), expire);
        var first = door.send(envelope.fromRoom(expire, line));

        var again = door.send(envelope.fromRoom(expire, line));

        assertThat(again.replayed()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(events()).containsExactly("groups.MemberAdded", "groups.MembershipExpired");
    }

    @Test
    void a_due_command_that_fails_is_tried_again() {
        add(in(Duration.ofHours(1)));
        database.owner().execute("alter table command.grant_fact rename to grant_fact_away");
        try {
            pass(Duration.ofHours(2));
            await().untilAsserted(() -> assertThat(failures()).isPositive());
        } finally {
            database.owner().execute("alter table command.grant_fact_away rename to grant_fact");
        }
        assertThat(events()).containsExactly("groups.MemberAdded");

        pass(Duration.ofHours(1));

        awaitEvents("groups.MemberAdded", "groups.MembershipExpired");
        awaitNoLine();
    }

    private int failures() {
        return database.owner()
                .queryForObject(
                        "select coalesce(max(consecutive_failures), 0) from command.due_sheet"
                                + " where line = ?",
                        Integer.class,
                        "membership-end:" + membership);
    }

    @Test
    void a_due_command_that_is_refused_is_dropped_and_leaves_a_trace() {
        var nowhere = new GroupId(Ids.next());
        var event = asEventMessage("cause");

        transaction.executeWithoutResult(t -> sheet.react(new RemoveMember(nowhere, ben), event));

        var target = MembershipId.of(nowhere, ben);
        await().untilAsserted(() ->
                assertThat(world.refusals(target.value()))
                        .containsExactly("groups.no-such-membership"));
        await().untilAsserted(() -> assertThat(linesOf("reaction:groups.RemoveMember")).isZero());
    }

    private int linesOf(String line) {
        return database.owner()
                .queryForObject(
                        "select count(*) from command.due_sheet where line = ?",
                        Integer.class,
                        line);
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_line() {
        var event = asEventMessage("cause");

        transaction.executeWithoutResult(t -> {
            sheet.put("rolled-back", in(Duration.ofDays(1)), new RemoveMember(group, ben), event);
            assertThat(linesOf("rolled-back")).isZero(); // seen from outside
            t.setRollbackOnly();
        });

        assertThat(linesOf("rolled-back")).isZero();
    }

    @Test
    void a_transaction_that_commits_leaves_its_line() {
        var event = asEventMessage("cause");

        transaction.executeWithoutResult(t ->
                sheet.put(
                        "committed", in(Duration.ofDays(9)), new RemoveMember(group, ben), event));

        assertThat(linesOf("committed")).isEqualTo(1);
    }
}
