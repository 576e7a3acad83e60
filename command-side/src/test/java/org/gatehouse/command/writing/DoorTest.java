package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.newGroup;
import static org.gatehouse.command.testing.World.refusal;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.SubjectKeys;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every write has in common, on a real database. */
@CommandSideTest
class DoorTest {

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired SubjectKeys keys;

    private World world;

    @BeforeEach
    void world() {
        world = new World(commands, database);
    }

    @Test
    void a_write_answers_the_version_of_its_target_and_the_position_of_its_last_event() {
        var ann = world.person();
        as(ann.value());
        var id = new GroupId(Ids.next());

        var receipt = commands.send(newGroup(id, "Finance", ann));

        assertThat(receipt.target()).isEqualTo(id.value());
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(world.events(id.value()))
                .containsExactly("groups.GroupCreated", "groups.OwnerAdded");
        assertThat(receipt.position().position())
                .isEqualTo(
                        database.owner()
                                .queryForObject(
                                        "select max(position) from events.event where stream = ?",
                                        Long.class,
                                        id.value()));
    }

    @Test
    void a_write_that_changes_nothing_answers_the_version_there_is_and_stores_nothing() {
        var ann = world.person();
        var group = world.group(ann);
        var name = "Group " + group;

        var receipt = commands.send(EditGroup.renaming(group, new GroupName(name)));

        assertThat(receipt.version()).isEqualTo(1);
        assertThat(world.events(group.value())).hasSize(2);
    }

    @Test
    void what_a_version_was_expected_of_and_has_changed_is_refused() {
        var ann = world.person();
        var group = world.group(ann);
        as(new Actor.User(ann.value()), null, "", 0L);

        assertThat(refusal(() -> commands.send(EditGroup.renaming(group, new GroupName("Other")))))
                .isEqualTo("request.version-mismatch");
        assertThat(world.events(group.value())).hasSize(2);

        as(new Actor.User(ann.value()), null, "", 1L);
        assertThat(commands.send(EditGroup.renaming(group, new GroupName("Other"))).version())
                .isEqualTo(2);
    }

    @Nested
    class Idempotency {

        @Test
        void the_same_request_with_the_same_key_gets_the_first_answer_and_does_nothing() {
            var ann = world.person();
            as(ann.value(), "key-1", "create Finance");
            var first = commands.send(newGroup(new GroupId(Ids.next()), "One", ann));

            var again = commands.send(newGroup(new GroupId(Ids.next()), "One", ann));

            assertThat(again.replayed()).isTrue();
            assertThat(again.target()).isEqualTo(first.target());
            assertThat(again.version()).isEqualTo(first.version());
            assertThat(again.position()).isEqualTo(first.position());
        }

        @Test
        void another_request_with_the_same_key_is_refused() {
            var ann = world.person();
            as(ann.value(), "key-2", "create Two");
            commands.send(newGroup(new GroupId(Ids.next()), "Two", ann));
            as(ann.value(), "key-2", "create Three");

            assertThat(
                            refusal(() ->
                                    commands.send(newGroup(new GroupId(Ids.next()), "Three", ann))))
                    .isEqualTo("idempotency.key-reused");
        }

        @Test
        void keys_of_two_callers_do_not_meet() {
            var ann = world.person();
            var ben = world.person();
            as(ann.value(), "key-3", "create");
            commands.send(newGroup(new GroupId(Ids.next()), "Of Ann", ann));
            as(ben.value(), "key-3", "create");

            assertThat(commands.send(newGroup(new GroupId(Ids.next()), "Of Ben", ben)).replayed())
                    .isFalse();
        }

        @Test
        void twins_sent_at_once_are_done_once_and_get_one_answer() throws Exception {
            var ann = world.person();
            var targets = new ArrayList<UUID>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var twins =
                        IntStream.range(0, 12)
                                .mapToObj(i ->
                                        threads.submit(() -> {
                                            as(ann.value(), "key-4", "create");
                                            return commands.send(
                                                    newGroup(
                                                            new GroupId(Ids.next()), "Twins", ann));
                                        }))
                                .toList();
                for (var twin : twins) {
                    targets.add(twin.get().target());
                }
            }

            assertThat(targets).containsOnly(targets.getFirst());
            assertThat(
                            database.owner()
                                    .queryForObject(
                                            "select count(*) from command.unique_value where owner = ?",
                                            Long.class,
                                            targets.getFirst()))
                    .isEqualTo(1);
        }
    }

    @Test
    void two_groups_cannot_win_the_same_name() throws Exception {
        var ann = world.person();
        int won = 0;
        var lost = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rivals =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        as(ann.value());
                                        return commands.send(
                                                newGroup(
                                                        new GroupId(Ids.next()),
                                                        i % 2 == 0 ? "Ｌegal" : " LEGAL ",
                                                        ann));
                                    }))
                            .toList();
            for (var rival : rivals) {
                try {
                    rival.get();
                    won++;
                } catch (ExecutionException e) {
                    lost.add(((Refusal) e.getCause()).code());
                }
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(lost).hasSize(7).containsOnly("groups.name-taken");
    }

    @Test
    @Tag("GRP-R2")
    void one_user_joins_once_however_often_they_ask_at_once() throws Exception {
        var ann = world.person();
        var ben = world.person();
        var group = world.group(ann);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, 16)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        as(ben.value());
                                        return commands.send(new JoinGroup(group, ben));
                                    }))
                            .toList();
            for (var one : asked) {
                assertThat(one.get().version()).isZero();
            }
        }

        as(ben.value());
        var left = commands.send(new LeaveGroup(group, ben));
        assertThat(world.events(left.target()))
                .containsExactly("groups.MemberJoined", "groups.MemberLeft");
    }

    @Test
    @Tag("LOG-R1")
    void a_refused_command_leaves_a_trace_with_actor_target_code_and_correlation() {
        var ann = world.person();
        var ben = world.person();
        var group = world.group(ann);
        as(ben.value());

        assertThat(refusal(() -> commands.send(new AddMember(group, ben, null))))
                .isEqualTo("groups.not-owner");

        var trace =
                database.owner()
                        .queryForMap(
                                """
                                select convert_from(payload, 'UTF8')::json ->> 'command' as command,
                                       convert_from(payload, 'UTF8')::json ->> 'code' as code,
                                       convert_from(metadata, 'UTF8')::json ->> 'actor' as actor,
                                       convert_from(metadata, 'UTF8')::json ->> 'correlationId' as correlation
                                from events.event where name = 'audit.CommandRefused'
                                order by position desc limit 1
                                """);
        assertThat(trace)
                .containsEntry("command", "groups.AddMember")
                .containsEntry("code", "groups.not-owner")
                .containsEntry("actor", "user:" + ben)
                .containsEntry("correlation", "correlation-1");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var ann = world.person();
        as(ann.value());

        assertThat(
                        refusal(() ->
                                commands.send(
                                        EditGroup.renaming(
                                                new GroupId(Ids.next()), new GroupName("New")))))
                .isEqualTo("groups.no-such-group");
    }

    @Test
    void an_id_is_given_once() {
        var ann = world.person();
        var group = world.group(ann);

        assertThat(refusal(() -> commands.send(newGroup(group, "Other " + group, ann))))
                .isEqualTo("commands.exists-already");
        assertThat(world.events(group.value())).hasSize(2);
    }

    @Test
    void what_was_expected_to_exist_and_does_not_yet_is_refused() {
        var ann = world.person();
        var ben = world.person();
        var group = world.group(ann);
        as(new Actor.User(ann.value()), null, "", 0L);

        assertThat(refusal(() -> commands.send(new AddMember(group, ben, null))))
                .isEqualTo("request.version-mismatch");
        assertThat(world.events(MembershipId.of(group, ben).value())).isEmpty();
    }

    @Test
    void erasing_a_subject_destroys_the_key_with_the_event() {
        var ann = world.person();
        as(World.ADMIN);

        var erased = commands.send(new EraseSubject(Subject.user(ann.value())));

        assertThat(world.events(erased.target())).containsExactly("erasures.SubjectErased");
        assertThat(keys.isErased(Subject.user(ann.value()))).isTrue();
    }

    @Test
    void a_command_without_the_permission_is_refused_before_anything_is_read() {
        var ann = world.person();
        as(ann.value());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.send(new DisableUser(ann)))
                .matches(refusal -> refusal.code().equals("access.denied"));
    }
}
