package org.gatehouse.command.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.roles.RoleCommand.RemoveRoleAssignment;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** There is always somebody who can give roles, however they would be lost. */
@CommandSideTest
class LastAdministratorTest {

    private static final int ROUNDS = 20;
    private static final RoleDefinitionId USER_ADMINISTRATOR =
            RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1");
    private static final RoleDefinitionId GLOBAL_ADMINISTRATOR =
            RoleDefinitions.GLOBAL_ADMINISTRATOR;

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private UserId ann;
    private UserId ben;

    @BeforeEach
    void two_people_and_no_administrator() {
        world = new World(commands, database);
        ann = world.person();
        ben = world.person();
        database.owner()
                .update(
                        "delete from command.grant_fact where resource_id = ?",
                        GLOBAL_ADMINISTRATOR.value());
    }

    private void assign(RoleDefinitionId role, UserId user) {
        as(World.ADMIN);
        commands.send(new AssignRole(role, user, null));
    }

    private RemoveRoleAssignment removalOf(UserId user) {
        return new RemoveRoleAssignment(RoleAssignmentId.of(GLOBAL_ADMINISTRATOR, user));
    }

    private long administrators() {
        return database.owner()
                .queryForObject(
                        """
                        select count(*) from command.grant_fact g
                        join command.user_fact u on u.user_id = g.holder
                        where resource_id = ? and u.enabled and not u.deleted
                        """,
                        Long.class,
                        GLOBAL_ADMINISTRATOR.value());
    }

    @Test
    @Tag("ROL-R6")
    void the_last_global_administrator_is_neither_removed_nor_disabled_nor_deleted() {
        assign(GLOBAL_ADMINISTRATOR, ann);

        assertThat(
                        Stream.of(removalOf(ann), new DisableUser(ann), new DeleteUser(ann))
                                .map(command -> refusal(() -> commands.send(command))))
                .containsOnly("roles.last-administrator");
        assertThat(administrators()).isOne();
    }

    @Test
    void who_is_not_the_last_can_be_disabled() {
        assign(GLOBAL_ADMINISTRATOR, ann);
        assign(GLOBAL_ADMINISTRATOR, ben);

        commands.send(new DisableUser(ann));

        assertThat(administrators()).isOne();
        assertThat(refusal(() -> commands.send(removalOf(ben))))
                .isEqualTo("roles.last-administrator");
    }

    /** Each takes the other's role at the same moment. */
    @Test
    @Tag("ROL-R6")
    void two_administrators_cannot_remove_each_other_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                assign(GLOBAL_ADMINISTRATOR, ann);
                assign(GLOBAL_ADMINISTRATOR, ben);
                var start = new CyclicBarrier(2);
                var removals =
                        threads.invokeAll(
                                List.of(
                                        attempt(start, ann, removalOf(ben)),
                                        attempt(start, ben, removalOf(ann))));

                int done = 0;
                for (var removal : removals) {
                    done += removal.get() ? 1 : 0;
                }
                assertThat(done).as("round %d", round).isOne();
                assertThat(administrators()).isOne();
            }
        }
    }

    private Callable<Boolean> attempt(
            CyclicBarrier start, UserId actor, RemoveRoleAssignment removal) {
        return () -> {
            as(actor.value());
            start.await();
            try {
                commands.send(removal);
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isIn("roles.last-administrator", "access.denied");
                return false;
            }
        };
    }

    @Test
    void who_may_change_people_does_not_get_at_a_role_by_way_of_who_holds_it() {
        assign(GLOBAL_ADMINISTRATOR, ann);
        assign(USER_ADMINISTRATOR, ben);
        var cem = world.person();
        as(ben.value());
        var rename = new EditUser(ann, new PersonName("Mine"), null, null, Map.of(), null);

        assertThat(
                        Stream.of(rename, new DisableUser(ann), new DeleteUser(ann))
                                .map(command -> refusal(() -> commands.send(command))))
                .containsOnly("users.privileged");
        commands.send(new DeleteUser(cem));
        commands.send(new RestoreUser(cem));
        assign(GLOBAL_ADMINISTRATOR, cem);
        as(World.ADMIN);
        commands.send(new DisableUser(ann));
        as(ben.value());
        assertThat(refusal(() -> commands.send(new EnableUser(ann)))).isEqualTo("users.privileged");
        assertThat(refusal(() -> commands.send(new AssignRole(GLOBAL_ADMINISTRATOR, ben, null))))
                .isEqualTo("access.denied");
    }

    @Test
    void a_role_is_lost_at_once_and_one_with_an_end_when_it_has_passed() {
        as(World.ADMIN);
        commands.send(
                new AssignRole(USER_ADMINISTRATOR, ben, clock.instant().plus(Duration.ofHours(1))));
        as(ben.value());
        commands.send(new DisableUser(ann));

        clock.advance(Duration.ofHours(1));

        assertThat(refusal(() -> commands.send(new DeleteUser(ann)))).isEqualTo("access.denied");
        var id = RoleAssignmentId.of(USER_ADMINISTRATOR, ben);
        await().untilAsserted(() ->
                assertThat(world.events(id.value())).endsWith("roles.RoleAssignmentExpired"));
    }

    @Test
    void who_is_deleted_can_do_nothing_with_their_role_and_has_none_once_they_are_gone() {
        assign(USER_ADMINISTRATOR, ben);
        commands.send(new DeleteUser(ben));
        as(ben.value());
        assertThat(refusal(() -> commands.send(new DisableUser(ann)))).isEqualTo("access.denied");

        clock.advance(Duration.ofDays(30));

        var id = RoleAssignmentId.of(USER_ADMINISTRATOR, ben);
        await().untilAsserted(() ->
                assertThat(world.events(id.value())).endsWith("roles.RoleAssignmentRemoved"));
    }

    @Test
    void who_is_disabled_can_do_nothing_with_their_role() {
        assign(USER_ADMINISTRATOR, ben);
        as(World.ADMIN);
        commands.send(new DisableUser(ben));

        as(ben.value());
        assertThat(refusal(() -> commands.send(new DeleteUser(ann)))).isEqualTo("access.denied");
    }
}
