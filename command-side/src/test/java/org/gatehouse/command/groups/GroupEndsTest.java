package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.SettingsBut.with;
import static org.gatehouse.command.testing.World.newGroup;
import static org.gatehouse.command.testing.World.refusal;

import java.time.Duration;
import java.util.List;
import org.gatehouse.api.groups.GroupCommand.DeleteGroup;
import org.gatehouse.api.groups.GroupCommand.RenewGroup;
import org.gatehouse.api.groups.GroupCommand.RestoreGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.api.settings.SettingsCommand.ReplaceGroupSettings;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How groups end by themselves, and come back. */
@CommandSideTest
class GroupEndsTest {

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

    @AfterEach
    void groups_last_for_ever() {
        replace(GroupSettings.DEFAULT);
    }

    private void replace(GroupSettings settings) {
        as(World.ADMIN);
        commands.send(new ReplaceGroupSettings(settings));
    }

    private void groupsLast(int days, GroupId... selected) {
        replace(
                with(
                        new Expiration(
                                days,
                                ManagedGroups.SELECTED,
                                List.of(GroupType.SECURITY),
                                List.of(selected))));
    }

    private void awaitLast(GroupId group, String event) {
        await().untilAsserted(
                        () -> assertThat(world.events(group.value()).getLast()).isEqualTo(event));
    }

    private long isThere(GroupId group) {
        return database.owner()
                .queryForObject(
                        "select count(*) from command.group_fact where group_id = ? and not deleted",
                        Long.class,
                        group.value());
    }

    /** A story: of two groups that end, one is renewed by its owner and the other is not. */
    @Test
    @Tag("GRP-R8")
    @Tag("X-R5")
    void an_expiring_group_that_its_owner_renews_stays_and_one_that_nobody_renews_goes() {
        var renewed = world.group(ann);
        var forgotten = world.group(ann);
        groupsLast(40, renewed, forgotten);
        awaitLast(renewed, "groups.GroupExpirationSet");
        awaitLast(forgotten, "groups.GroupExpirationSet");

        clock.advance(Duration.ofDays(11));
        awaitLast(renewed, "groups.GroupExpirationAnnounced");
        awaitLast(forgotten, "groups.GroupExpirationAnnounced");
        as(ann.value());
        commands.send(new RenewGroup(renewed));

        clock.advance(Duration.ofDays(15));
        await().until(() -> announcements(forgotten) == 2);
        clock.advance(Duration.ofDays(14));
        await().until(() -> announcements(forgotten) == 3);
        clock.advance(Duration.ofDays(2));

        awaitLast(forgotten, "groups.GroupDeleted");
        assertThat(world.events(forgotten.value())).contains("groups.GroupExpired");
        assertThat(world.metadata(forgotten.value(), "groups.GroupDeleted"))
                .containsEntry("actor", "system:groups");
        assertThat(isThere(forgotten)).isZero();
        assertThat(isThere(renewed)).isOne();
    }

    private long announcements(GroupId group) {
        return world.events(group.value()).stream()
                .filter("groups.GroupExpirationAnnounced"::equals)
                .count();
    }

    @Test
    @Tag("X-R4")
    void a_deleted_group_is_restored_with_everything_within_thirty_days() {
        var group = world.group(ann);
        commands.send(new AddMember(group, ben, null));
        commands.send(new DeleteGroup(group));
        assertThat(refusal(() -> commands.send(new AddMember(group, ann, null))))
                .isEqualTo("groups.no-such-group");

        clock.advance(Duration.ofDays(29));
        as(ann.value());
        commands.send(new RestoreGroup(group));
        clock.advance(Duration.ofDays(9));

        assertThat(members(group)).containsExactly(ben.toString());
        commands.send(new AddMember(group, ann, null));
    }

    @Test
    @Tag("X-R4")
    void after_thirty_days_it_is_gone_for_good_with_all_that_was_held_of_it() {
        var group = world.group(ann);
        commands.send(new AddMember(group, ben, null));
        commands.send(new DeleteGroup(group));

        clock.advance(Duration.ofDays(31));
        awaitLast(group, "groups.GroupPurged");

        assertThat(members(group)).isEmpty();
        as(ann.value());
        assertThat(refusal(() -> commands.send(new RestoreGroup(group))))
                .isEqualTo("groups.no-such-group");
        commands.send(newGroup(new GroupId(Ids.next()), "Group " + group, ann));
    }

    private List<String> members(GroupId group) {
        return database.owner()
                .queryForList(
                        "select holder::text from command.grant_fact"
                                + " where resource_id = ? and role = 'MEMBER'",
                        String.class,
                        group.value());
    }
}
