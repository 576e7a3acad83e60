package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.RemoveOwner;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserCommand.DeleteUser;
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
import org.springframework.beans.factory.annotation.Autowired;

/** A group keeps an owner. */
@CommandSideTest
@Tag("GRP-R9")
class LastOwnerTest {

    private static final int ROUNDS = 20;

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private UserId ann;
    private UserId ben;
    private GroupId group;

    @BeforeEach
    void a_group() {
        world = new World(commands, database);
        ann = world.person();
        ben = world.person();
        group = world.group(ann);
    }

    private List<String> owners() {
        return database.owner()
                .queryForList(
                        "select holder::text from command.grant_fact"
                                + " where resource_id = ? and role = 'OWNER'",
                        String.class,
                        group.value());
    }

    /** Each removes the other at the same moment. */
    @Test
    void two_owners_cannot_remove_each_other_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                as(World.ADMIN);
                commands.send(new AddOwner(group, ann));
                commands.send(new AddOwner(group, ben));
                var start = new CyclicBarrier(2);
                var removals =
                        threads.invokeAll(
                                List.of(attempt(start, ann, ben), attempt(start, ben, ann)));

                int done = 0;
                for (var removal : removals) {
                    done += removal.get() ? 1 : 0;
                }
                assertThat(done).as("round %d", round).isOne();
                assertThat(owners()).hasSize(1);
            }
        }
    }

    private Callable<Boolean> attempt(CyclicBarrier start, UserId actor, UserId other) {
        return () -> {
            as(actor.value());
            start.await();
            try {
                commands.send(new RemoveOwner(group, other));
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        };
    }

    @Test
    void who_is_gone_for_good_owns_nothing() {
        as(World.ADMIN);
        commands.send(new DeleteUser(ann));
        assertThat(owners()).containsExactly(ann.toString());

        clock.advance(Duration.ofDays(31));

        await().untilAsserted(() -> assertThat(owners()).isEmpty());
    }
}
