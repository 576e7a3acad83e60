package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.facts.RoleFacts;
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

/** What becomes of the memberships and the names of somebody who is deleted. */
@CommandSideTest
class DeletedUsersTest {

    private static final int ROUNDS = 30;

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;
    @Autowired RoleFacts roles;

    private World world;
    private UserId ann;
    private UserId ben;

    @BeforeEach
    void two_people() {
        world = new World(commands, database);
        ann = world.person();
        ben = world.person();
    }

    private void delete(UserId user) {
        as(World.ADMIN);
        commands.send(new DeleteUser(user));
    }

    private void restore(UserId user) {
        as(World.ADMIN);
        commands.send(new RestoreUser(user));
    }

    /** The groups that somebody is in, each with its end. */
    private Map<UUID, String> memberships(UserId user) {
        var held = new TreeMap<UUID, String>();
        database.owner()
                .query(
                        "select resource_id, until from command.grant_fact"
                                + " where holder = ? and role = 'MEMBER'",
                        row -> {
                            var until = row.getTimestamp(2);
                            held.put(
                                    row.getObject(1, UUID.class),
                                    until == null ? "for ever" : until.toInstant().toString());
                        },
                        user.value());
        return held;
    }

    private void awaitNothingDue() {
        await().untilAsserted(() ->
                assertThat(
                                database.owner()
                                        .queryForList(
                                                "select task_instance from command.due_sheet where"
                                                        + " line like 'reaction:%'"))
                        .isEmpty());
    }

    @Test
    @Tag("X-R4")
    void leave_every_group_and_are_back_in_each_as_they_were_once_they_are_restored() {
        var first = world.group(ann);
        var second = world.group(ann);
        Instant end = clock.instant().plus(Duration.ofDays(9));
        commands.send(new AddMember(first, ben, null));
        commands.send(new AddMember(second, ben, end));
        var before = memberships(ben);
        assertThat(before).hasSize(2);

        delete(ben);
        await().untilAsserted(() -> assertThat(memberships(ben)).isEmpty());

        restore(ben);
        await().untilAsserted(() -> assertThat(memberships(ben)).isEqualTo(before));
        var membership = MembershipId.of(second, ben).value();
        assertThat(world.events(membership))
                .containsExactly(
                        "groups.MemberAdded", "groups.MemberRemoved", "groups.MemberAdded");
        assertThat(world.metadata(membership, "groups.MemberAdded"))
                .containsEntry("actor", "system:groups")
                .containsEntry("causationId", world.eventId(ben.value(), "users.UserRestored"));
    }

    @Test
    void are_not_back_in_a_group_whose_time_has_passed_meanwhile() {
        var lasting = world.group(ann);
        var passing = world.group(ann);
        commands.send(new AddMember(lasting, ben, null));
        commands.send(new AddMember(passing, ben, clock.instant().plus(Duration.ofDays(2))));

        delete(ben);
        await().untilAsserted(() -> assertThat(memberships(ben)).isEmpty());
        clock.advance(Duration.ofDays(3));
        restore(ben);

        await().untilAsserted(() -> assertThat(memberships(ben)).containsOnlyKeys(lasting.value()));
        awaitNothingDue();
        assertThat(memberships(ben)).containsOnlyKeys(lasting.value());
    }

    /** The reactions to both run beside each other, in whatever order. */
    @Test
    void who_are_restored_at_once_lose_nothing() {
        var group = world.group(ann);
        for (int round = 0; round < ROUNDS; round++) {
            var user = world.person();
            as(user.value());
            commands.send(new JoinGroup(group, user));

            delete(user);
            restore(user);

            awaitNothingDue();
            assertThat(memberships(user)).as("round %d", round).containsOnlyKeys(group.value());
        }
    }

    @Test
    void cannot_be_given_anything() {
        var group = world.group(ann);
        delete(ben);

        as(ann.value());
        assertThat(refusal(() -> commands.send(new AddMember(group, ben, null))))
                .isEqualTo("users.deleted");
        assertThat(memberships(ben)).isEmpty();
    }

    @Test
    @Tag("X-R4")
    void keep_their_name_for_thirty_days_and_are_nobodys_manager_after_that() {
        as(World.ADMIN);
        var name = new UserPrincipalName("leaver-" + ben + "@x.example");
        var leaver = new UserId(Ids.next());
        commands.send(new RegisterUser(leaver, new PersonName("Leaver"), name, null));
        commands.send(new AssignManager(ann, leaver));
        delete(leaver);
        clock.advance(Duration.ofDays(29));
        var next = new RegisterUser(new UserId(Ids.next()), new PersonName("Next"), name, null);
        assertThat(refusal(() -> commands.send(next))).isEqualTo("users.principal-name-taken");

        clock.advance(Duration.ofDays(1));

        await().untilAsserted(() ->
                assertThat(world.events(ann.value())).contains("users.ManagerRemoved"));
        assertThat(world.events(leaver.value())).endsWith("users.UserPurged");
        assertThat(refusal(() -> commands.send(new RestoreUser(leaver))))
                .isEqualTo("users.no-such-user");
        commands.send(next);
        assertThat(world.events(next.userId().value())).containsExactly("users.UserRegistered");
    }

    @Test
    void stay_barred_and_nothing_is_kept_of_them_once_they_are_gone() {
        var group = world.group(ann);
        commands.send(new AddMember(group, ben, null));
        delete(ben);
        assertThat(roles.barred()).contains(ben.value());

        clock.advance(Duration.ofDays(30));

        await().untilAsserted(
                        () -> assertThat(world.events(ben.value())).endsWith("users.UserPurged"));
        assertThat(roles.barred()).contains(ben.value());
        assertThat(
                        database.owner()
                                .queryForList(
                                        "select 1 from command.kept_membership where user_id = ?",
                                        ben.value()))
                .isEmpty();
    }

    @Test
    void who_were_restored_are_not_purged() {
        delete(ben);
        restore(ben);

        clock.advance(Duration.ofDays(31));

        await().untilAsserted(() ->
                assertThat(
                                database.owner()
                                        .queryForList(
                                                "select 1 from command.due_sheet where line = ?",
                                                "user-purge:" + ben))
                        .isEmpty());
        assertThat(world.events(ben.value())).endsWith("users.UserRestored");
        GroupId group = world.group(ann);
        commands.send(new AddMember(group, ben, null));
        assertThat(memberships(ben)).containsOnlyKeys(group.value());
    }
}
