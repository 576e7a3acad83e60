package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class WhenUserDisabledThenRemoveFromGroupsTest {

    private static final int ROUNDS = 40;

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private UserId ann;
    private UserId ben;

    @BeforeEach
    void two_people() {
        world = new World(commands, database);
        ann = world.person();
        ben = world.person();
    }

    private void disable(UserId user) {
        as(World.ADMIN);
        commands.send(new DisableUser(user));
    }

    private void awaitNoMembership(UserId user) {
        await().untilAsserted(() ->
                assertThat(
                                database.owner()
                                        .queryForList(
                                                "select resource_id from command.grant_fact"
                                                        + " where holder = ? and role = 'MEMBER'",
                                                user.value()))
                        .isEmpty());
    }

    @Test
    @Tag("LOG-R4")
    void who_is_disabled_leaves_every_group_and_the_log_says_why() {
        var first = world.group(ann);
        var second = world.group(ann);
        commands.send(new AddMember(first, ben, null));
        commands.send(new AddMember(second, ben, clock.instant().plus(Duration.ofDays(9))));

        disable(ben);

        awaitNoMembership(ben);
        var cause = world.eventId(ben.value(), "users.UserDisabled");
        var root = world.metadata(ben.value(), "users.UserDisabled").get("correlationId");
        for (GroupId group : new GroupId[] {first, second}) {
            var membership = MembershipId.of(group, ben).value();
            assertThat(world.events(membership))
                    .containsExactly("groups.MemberAdded", "groups.MemberRemoved");
            assertThat(world.metadata(membership, "groups.MemberRemoved"))
                    .containsEntry("actor", "system:groups")
                    .containsEntry("causationId", cause)
                    .containsEntry("correlationId", root)
                    .doesNotContainKeys("clientIp", "userAgent", "sessionId");
        }
    }

    @Test
    void groups_that_are_owned_stay_owned() {
        var group = world.group(ben);

        disable(ben);

        awaitNoMembership(ben);
        assertThat(
                        database.owner()
                                .queryForObject(
                                        "select count(*) from command.grant_fact where holder = ?"
                                                + " and resource_id = ? and role = 'OWNER'",
                                        Long.class,
                                        ben.value(),
                                        group.value()))
                .isEqualTo(1);
    }

    @Test
    void joining_while_being_disabled_never_survives(TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        var group = world.group(ann);
        int joined = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                var user = world.person();
                var start = new CyclicBarrier(2);
                long head = random.nextLong(4_000_000) - 2_000_000;
                var join =
                        threads.submit(() -> {
                            start.await();
                            LockSupport.parkNanos(Math.max(0, head));
                            as(user.value());
                            return commands.send(new JoinGroup(group, user));
                        });
                var disable =
                        threads.submit(() -> {
                            start.await();
                            LockSupport.parkNanos(Math.max(0, -head));
                            disable(user);
                            return null;
                        });
                disable.get();
                try {
                    join.get();
                    joined++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    r ->
                                            assertThat(r.code())
                                                    .isIn("users.disabled", "access.denied"));
                }
                awaitNoMembership(user);
            }
        }
        reporter.publishEntry("joined", joined + " of " + ROUNDS);
    }
}
