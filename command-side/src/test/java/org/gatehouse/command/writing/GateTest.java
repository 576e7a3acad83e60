package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.command.testing.CallerFixture.as;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.TightCommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many more commands at once than there are connections. */
@TightCommandSideTest
class GateTest {

    private static final int MANY = 400;

    @Autowired Commands commands;
    @Autowired TestDatabase database;

    private World world;
    private UserId ann;
    private GroupId group;

    @BeforeEach
    void a_group() {
        world = new World(commands, database);
        ann = world.person();
        group = world.group(ann);
    }

    private static void all(int count, IntFunction<Callable<?>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            IntStream.range(0, count).forEach(i -> running.add(threads.submit(tasks.apply(i))));
            for (var one : running) {
                one.get();
            }
        }
    }

    @Test
    void many_commands_on_one_stream_all_succeed_on_a_small_pool() throws Exception {
        all(
                MANY,
                i ->
                        () -> {
                            as(ann.value());
                            return commands.send(
                                    EditGroup.renaming(group, new GroupName(group + " " + i)));
                        });

        assertThat(world.events(group.value())).hasSize(2 + MANY);
    }

    @Test
    void many_people_join_one_group_at_once_on_a_small_pool() throws Exception {
        var people = IntStream.range(0, 60).mapToObj(i -> world.person()).toList();

        all(
                people.size(),
                i ->
                        () -> {
                            as(people.get(i).value());
                            return commands.send(new JoinGroup(group, people.get(i)));
                        });

        assertThat(
                        database.owner()
                                .queryForObject(
                                        "select count(*) from command.grant_fact"
                                                + " where resource_id = ? and role = 'MEMBER'",
                                        Long.class,
                                        group.value()))
                .isEqualTo(people.size());
    }

    @Test
    void a_command_that_fails_stores_nothing_and_gives_its_permit_back() {
        database.owner().execute("alter table command.unique_value rename to unique_value_away");
        try {
            as(ann.value());
            for (int i = 0; i < 20; i++) { // many more than there are permits
                assertThatThrownBy(() ->
                                commands.send(EditGroup.renaming(group, new GroupName("Never"))))
                        .isInstanceOf(Failures.CommandFailed.class);
            }
        } finally {
            database.owner()
                    .execute("alter table command.unique_value_away rename to unique_value");
        }
        assertThat(world.events(group.value())).hasSize(2);

        commands.send(EditGroup.renaming(group, new GroupName("After " + group)));

        assertThat(world.events(group.value())).hasSize(3);
    }

    @Test
    void who_finds_it_full_for_too_long_is_asked_to_come_again() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setMaximumPoolSize(5);
            var gate = new Gate(pool, Duration.ofMillis(1));
            gate.enter();

            var refusal = catchThrowableOfType(Refusal.class, gate::enter);

            assertThat(refusal.code()).isEqualTo("commands.busy");
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(1));
            gate.leave();
            gate.enter();
        }
    }
}
