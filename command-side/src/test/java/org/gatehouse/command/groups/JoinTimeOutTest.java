package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.DecideRequest;
import org.gatehouse.api.approvals.RequestCommand.ResubmitRequest;
import org.gatehouse.api.approvals.RequestCommand.SubmitRequest;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request to join that nobody answers: the one owner is on leave. */
@CommandSideTest
class JoinTimeOutTest {

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private final RequestId request = new RequestId(Ids.next());
    private World world;
    private UserId owner;
    private UserId ben;
    private GroupId group;

    @BeforeEach
    void a_group_that_one_asks_to_join() {
        world = new World(commands, database);
        owner = world.person();
        ben = world.person();
        group = world.group(owner);
        commands.send(new EditGroup(group, null, null, JoinPolicy.APPROVAL, null));
        as(ben.value());
        commands.send(
                new SubmitRequest(
                        request,
                        ben,
                        GroupRules.resource(group),
                        GrantRole.MEMBER,
                        new Justification("I keep the books")));
    }

    private void awaitLast(String event) {
        await().untilAsserted(
                        () -> assertThat(world.events(request.value()).getLast()).isEqualTo(event));
    }

    @Test
    @Tag("X-R3")
    void is_denied_by_time_and_can_be_asked_again() {
        clock.advance(Duration.ofDays(13));
        assertThat(world.events(request.value()).getLast()).isEqualTo("approvals.StageOpened");

        clock.advance(Duration.ofDays(2));
        awaitLast("approvals.RequestTimedOut");

        as(owner.value());
        assertThat(refusal(() -> commands.send(new DecideRequest(request, Decision.APPROVE, null))))
                .isEqualTo("approvals.already-decided");
        assertThat(world.events(MembershipId.of(group, ben).value())).isEmpty();
        var again = new RequestId(Ids.next());
        as(ben.value());
        commands.send(new ResubmitRequest(again, request, null));
        as(owner.value());
        commands.send(new DecideRequest(again, Decision.APPROVE, null));
        await().untilAsserted(() ->
                assertThat(world.events(again.value()).getLast())
                        .isEqualTo("approvals.RequestDelivered"));
        assertThat(world.events(MembershipId.of(group, ben).value()))
                .containsExactly("groups.MemberAdded");
    }

    @Test
    void who_has_become_an_owner_meanwhile_decides() {
        var second = world.person();
        as(owner.value());
        commands.send(new AddOwner(group, second));

        as(second.value());
        commands.send(new DecideRequest(request, Decision.APPROVE, null));

        awaitLast("approvals.RequestDelivered");
    }
}
