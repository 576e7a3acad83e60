package org.gatehouse.command.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.command.testing.CallerFixture.as;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.RenameGroup;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.OnTestDatabase;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every write has in common, on a real database. */
@CommandSideTest
class DoorTest {

    private static final UUID ADMIN = UUID.fromString(OnTestDatabase.ADMINISTRATOR);

    @Autowired Commands commands;
    @Autowired TestDatabase database;

    private UserId person() {
        as(ADMIN);
        var id = new UserId(Ids.next());
        commands.send(
                new RegisterUser(
                        id, new PersonName("Ann"), new UserPrincipalName(id + "@x.example"), null));
        return id;
    }

    private GroupId group(UserId owner) {
        as(owner.value());
        return group(new GroupId(Ids.next()), owner);
    }

    private GroupId group(GroupId id, UserId owner) {
        commands.send(newGroup(id, "Group " + id, owner));
        return id;
    }

    private static CreateGroup newGroup(GroupId id, String name, UserId owner) {
        return new CreateGroup(
                id,
                new GroupName(name),
                GroupDescription.NONE,
                GroupType.SECURITY,
                JoinPolicy.OPEN,
                Visibility.PUBLIC,
                owner);
    }

    private List<String> events(UUID stream) {
        return database.owner()
                .queryForList(
                        "select name from events.event where stream = ? order by sequence",
                        String.class,
                        stream);
    }

    private String refusal(Callable<?> write) {
        try {
            write.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("It was not refused");
    }

    @Test
    void a_write_answers_the_version_of_its_target_and_the_last_position() {
        var ann = person();
        as(ann.value());
        var id = new GroupId(Ids.next());

        var receipt = commands.send(newGroup(id, "Finance", ann));

        assertThat(receipt.target()).isEqualTo(id.value());
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(events(id.value())).containsExactly("groups.GroupCreated", "groups.OwnerAdded");
        assertThat(receipt.position().position())
                .isEqualTo(
                        database.owner()
                                .queryForObject(
                                        "select max(position) from events.event", Long.class));
    }

    @Test
    void a_write_that_changes_nothing_answers_the_version_there_is_and_stores_nothing() {
        var ann = person();
        var group = group(ann);
        var name = "Group " + group;

        var receipt = commands.send(new RenameGroup(group, new GroupName(name)));

        assertThat(receipt.version()).isEqualTo(1);
        assertThat(events(group.value())).hasSize(2);
    }

    @Test
    void what_a_version_was_expected_of_and_has_changed_is_refused() {
        var ann = person();
        var group = group(ann);
        as(new Actor.User(ann.value()), null, "", 0L);

        assertThat(refusal(() -> commands.send(new RenameGroup(group, new GroupName("Other")))))
                .isEqualTo("request.version-mismatch");
        assertThat(events(group.value())).hasSize(2);

        as(new Actor.User(ann.value()), null, "", 1L);
        assertThat(commands.send(new RenameGroup(group, new GroupName("Other"))).version())
                .isEqualTo(2);
    }

    @Nested
    class Idempotency {

        @Test
        void the_same_request_with_the_same_key_gets_the_first_answer_and_does_nothing() {
            var ann = person();
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
            var ann = person();
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
            var ann = person();
            var ben = person();
            as(ann.value(), "key-3", "create");
            commands.send(newGroup(new GroupId(Ids.next()), "Of Ann", ann));
            as(ben.value(), "key-3", "create");

            assertThat(commands.send(newGroup(new GroupId(Ids.next()), "Of Ben", ben)).replayed())
                    .isFalse();
        }

        @Test
        void twins_sent_at_once_are_done_once_and_get_one_answer() throws Exception {
            var ann = person();
            var targets = new ArrayList<UUID>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var twins =
                        java.util.stream.IntStream.range(0, 12)
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

        @Test
        void an_anonymous_caller_without_a_nonce_cannot_use_a_key() {
            as(new Actor.Anonymous(Ids.next()), "key-5", "", null);

            assertThat(refusal(() -> commands.send(new DisableUser(new UserId(Ids.next())))))
                    .isEqualTo("idempotency.nonce-required");
        }
    }

    @Test
    void two_groups_cannot_win_the_same_name() throws Exception {
        var ann = person();
        int won = 0;
        var lost = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rivals =
                    java.util.stream.IntStream.range(0, 8)
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
                } catch (java.util.concurrent.ExecutionException e) {
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
        var ann = person();
        var ben = person();
        var group = group(ann);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    java.util.stream.IntStream.range(0, 16)
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
        assertThat(events(left.target()))
                .containsExactly("groups.MemberJoined", "groups.MemberLeft");
    }

    @Test
    @Tag("LOG-R1")
    void a_refused_command_leaves_a_trace_with_actor_target_code_and_correlation() {
        var ann = person();
        var ben = person();
        var group = group(ann);
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
    void a_command_without_the_permission_is_refused_before_anything_is_read() {
        var ann = person();
        as(ann.value());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.send(new DisableUser(ann)))
                .matches(refusal -> refusal.code().equals("access.denied"));
    }
}
