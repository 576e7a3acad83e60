package org.gatehouse.command.membershiprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.membershiprules.RuledWorld.inDepartment;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.World.refusal;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.gatehouse.api.Command;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.PauseMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.RemoveMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.ResumeMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleId;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.membershiprules.RulePreviews.Change;
import org.gatehouse.command.membershiprules.RulePreviews.Example;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in a group by its rule follows what is known of people, and what the rule says. */
@CommandSideTest
class LiveRulesTest {

    private static final Set<String> BY_RULE = Set.of("RULE");
    private static final Set<String> DIRECT = Set.of("DIRECT");

    @Autowired Commands commands;
    @Autowired TestDatabase database;
    @Autowired MembershipRuleController controller;

    private World world;
    private RuledWorld ruled;
    private UserId owner;

    /** Nobody outside of the test is in them. */
    private String sales;

    private String marketing;

    @BeforeEach
    void departments() {
        world = new World(commands, database);
        ruled = new RuledWorld(commands, database);
        owner = world.person();
        sales = "Sales " + Ids.next();
        marketing = "Marketing " + Ids.next();
    }

    private GroupId groupOf(String department) {
        return groupBy(inDepartment(department));
    }

    private GroupId groupBy(String rule) {
        var group = world.group(owner);
        ruled.rule(group, rule);
        return group;
    }

    private void byAdmin(Command command) {
        as(World.ADMIN);
        commands.send(command);
    }

    private void convert(UserId user, UserType type) {
        ruled.edit(new EditUser(user, null, null, null, Map.of(), type));
    }

    @Nested
    @Tag("X-R7")
    class People {

        @Test
        void who_move_to_another_department_leave_one_group_and_are_in_another() {
            var sellers = groupOf(sales);
            var marketers = groupOf(marketing);
            var ben = ruled.person(sales);
            assertThat(ruled.members(sellers)).containsOnly(Map.entry(ben, BY_RULE));

            ruled.move(ben, marketing);

            assertThat(ruled.members(sellers)).isEmpty();
            assertThat(ruled.members(marketers)).containsOnly(Map.entry(ben, BY_RULE));
            var moved = world.eventId(ben.value(), "users.ProfileEdited");
            assertThat(
                            world.metadata(
                                    MembershipId.of(marketers, ben).value(), "groups.MemberAdded"))
                    .containsEntry("actor", "system:groups")
                    .containsEntry("causationId", moved)
                    .containsEntry("correlationId", "correlation-1");
            assertThat(
                            world.metadata(
                                    MembershipId.of(sellers, ben).value(), "groups.MemberRemoved"))
                    .containsEntry("causationId", moved);
        }

        @Test
        void who_are_disabled_are_out_until_they_are_enabled() {
            var sellers = groupOf(sales);
            var ben = ruled.person(sales);

            byAdmin(new DisableUser(ben));
            assertThat(ruled.members(sellers)).isEmpty();

            byAdmin(new EnableUser(ben));
            assertThat(ruled.members(sellers)).containsOnly(Map.entry(ben, BY_RULE));
        }

        @Test
        @Tag("X-R4")
        void who_are_deleted_are_out_until_they_are_restored() {
            var sellers = groupOf(sales);
            var ben = ruled.person(sales);
            assertThat(ruled.members(sellers)).containsOnlyKeys(ben);

            byAdmin(new DeleteUser(ben));
            assertThat(ruled.members(sellers)).isEmpty();

            byAdmin(new RestoreUser(ben));
            assertThat(ruled.members(sellers)).containsOnly(Map.entry(ben, BY_RULE));
        }

        @Test
        void who_were_deleted_and_have_moved_meanwhile_are_not_back() {
            var sellers = groupOf(sales);
            var ben = ruled.person(sales);
            byAdmin(new DeleteUser(ben));
            ruled.rule(sellers, inDepartment(marketing));

            byAdmin(new RestoreUser(ben));

            assertThat(ruled.members(sellers)).isEmpty();
        }

        @Test
        void who_are_erased_are_out() {
            var sellers = groupOf(sales);
            var ben = ruled.person(sales);
            assertThat(ruled.members(sellers)).containsOnlyKeys(ben);

            byAdmin(new EraseSubject(Subject.user(ben.value())));

            assertThat(ruled.members(sellers)).isEmpty();
        }

        @Test
        void who_get_a_manager_are_in_the_team_for_as_long_as_they_have_them() {
            var team = groupBy("user.managerId == '" + owner + "'");
            var ben = world.person();

            byAdmin(new AssignManager(ben, owner));
            assertThat(ruled.members(team)).containsOnlyKeys(ben);

            byAdmin(new RemoveManager(ben));
            assertThat(ruled.members(team)).isEmpty();
        }

        @Test
        void who_become_guests_are_where_guests_are() {
            var guests = groupBy(inDepartment(sales) + " && user.userType == 'guest'");
            var ben = ruled.person(sales);
            assertThat(ruled.members(guests)).isEmpty();

            convert(ben, UserType.GUEST);
            assertThat(ruled.members(guests)).containsOnlyKeys(ben);

            convert(ben, UserType.MEMBER);
            assertThat(ruled.members(guests)).isEmpty();
        }

        @Test
        void who_only_change_their_name_are_not_looked_at() {
            var sellers = groupOf(sales);
            var ben = ruled.person(sales);
            ruled.members(sellers);
            var membership = MembershipId.of(sellers, ben).value();
            var before = world.events(membership);

            ruled.move(ben, sales);
            ruled.settle();

            assertThat(world.events(membership)).isEqualTo(before);
        }
    }

    @Nested
    class A_rule {

        @Test
        void that_is_set_alone_says_who_is_in_the_group() {
            var group = world.group(owner);
            var seller = ruled.person(sales);
            var added = ruled.person(sales);
            var stranger = ruled.person(marketing);
            byAdmin(new AddMember(group, added, null));
            byAdmin(new AddMember(group, stranger, null));
            ruled.settle(); // else it may be their registration that asks the rule first

            ruled.rule(group, inDepartment(sales));

            assertThat(ruled.members(group))
                    .containsOnly(Map.entry(seller, BY_RULE), Map.entry(added, BY_RULE));
            assertThat(world.events(MembershipId.of(group, added).value()))
                    .containsExactly(
                            "groups.MemberAdded", "groups.MemberAdded", "groups.MemberRemoved");
            assertThat(world.metadata(MembershipId.of(group, seller).value(), "groups.MemberAdded"))
                    .containsEntry("actor", "system:groups")
                    .containsEntry(
                            "causationId",
                            world.eventId(
                                    MembershipRuleId.of(group).value(),
                                    "membershiprules.MembershipRuleSet"));
        }

        @Test
        void that_is_replaced_moves_people() {
            var group = groupOf(sales);
            var seller = ruled.person(sales);
            var marketer = ruled.person(marketing);
            assertThat(ruled.members(group)).containsOnlyKeys(seller);

            ruled.rule(group, inDepartment(marketing));

            assertThat(ruled.members(group)).containsOnly(Map.entry(marketer, BY_RULE));
        }

        @Test
        void that_is_removed_leaves_everybody_where_they_are() {
            var group = groupOf(sales);
            var ben = ruled.person(sales);
            assertThat(ruled.members(group)).containsOnlyKeys(ben);

            byAdmin(new RemoveMembershipRule(group));
            assertThat(ruled.members(group)).containsOnly(Map.entry(ben, DIRECT));

            ruled.move(ben, marketing);
            assertThat(ruled.members(group)).containsOnly(Map.entry(ben, DIRECT));
        }

        @Test
        @Tag("X-R7")
        void that_is_paused_moves_nobody_until_it_is_resumed() {
            var group = groupOf(sales);
            var ben = ruled.person(sales);
            assertThat(ruled.members(group)).containsOnlyKeys(ben);
            byAdmin(new PauseMembershipRule(group));

            var cem = ruled.person(sales);
            ruled.move(ben, marketing);
            assertThat(ruled.members(group)).containsOnlyKeys(ben);

            byAdmin(new ResumeMembershipRule(group));
            assertThat(ruled.members(group)).containsOnly(Map.entry(cem, BY_RULE));
        }

        @Test
        void that_is_paused_still_lets_nobody_be_a_member_who_cannot_be() {
            var group = groupOf(sales);
            var ben = ruled.person(sales);
            var cem = ruled.person(sales);
            assertThat(ruled.members(group)).containsOnlyKeys(ben, cem);
            byAdmin(new PauseMembershipRule(group));

            byAdmin(new DeleteUser(ben));
            byAdmin(new DisableUser(cem));
            assertThat(ruled.members(group)).isEmpty();

            byAdmin(new RestoreUser(ben));
            byAdmin(new EnableUser(cem));
            assertThat(ruled.members(group)).isEmpty();
        }

        @Test
        void is_asked_about_everybody_however_many_they_are() {
            var group = world.group(owner);
            var people = new ArrayList<UserId>();
            for (int n = 0; n < RulePeople.CHUNK + 50; n++) {
                people.add(ruled.person(n % 2 == 0 ? sales : marketing));
            }

            ruled.rule(group, inDepartment(sales));
            assertThat(ruled.members(group)).hasSize(RulePeople.CHUNK / 2 + 25);

            byAdmin(new RemoveMembershipRule(group));
            assertThat(ruled.members(group))
                    .hasSize(RulePeople.CHUNK / 2 + 25)
                    .containsValue(DIRECT);
            assertThat(ruled.members(group)).doesNotContainValue(BY_RULE);

            ruled.rule(group, inDepartment(marketing));
            assertThat(ruled.members(group))
                    .hasSize(RulePeople.CHUNK / 2 + 25)
                    .doesNotContainKey(people.getFirst())
                    .containsKey(people.getLast())
                    .doesNotContainValue(DIRECT);
        }
    }

    @Nested
    class A_preview {

        private RulePreviews.Preview preview(GroupId group, String rule) {
            return controller.preview(
                    group, new MembershipRuleController.NewRule(new RuleText(rule)));
        }

        @Test
        void tells_who_would_come_go_and_stay_and_stores_nothing() {
            var group = world.group(owner);
            var joins = ruled.person(sales);
            var stays = ruled.person(sales);
            var leaves = ruled.person(marketing);
            byAdmin(new AddMember(group, stays, null));
            byAdmin(new AddMember(group, leaves, null));
            var deleted = ruled.person(sales);
            byAdmin(new DeleteUser(deleted));
            as(owner.value());

            var preview = preview(group, inDepartment(sales));

            assertThat(preview.matching()).isEqualTo(2);
            assertThat(preview.joining()).isEqualTo(1);
            assertThat(preview.leaving()).isEqualTo(1);
            assertThat(preview.sample())
                    .containsExactly(
                            new Example(joins, Change.JOINS),
                            new Example(leaves, Change.LEAVES),
                            new Example(stays, Change.STAYS));
            assertThat(world.events(MembershipRuleId.of(group).value())).isEmpty();
            assertThat(ruled.members(group)).containsOnlyKeys(stays, leaves);
        }

        @Test
        void shows_fifty_and_first_those_for_whom_something_changes() {
            var group = world.group(owner);
            for (int n = 0; n < 40; n++) {
                var member = ruled.person(sales);
                byAdmin(new AddMember(group, member, null));
            }
            for (int n = 0; n < 20; n++) {
                ruled.person(sales);
            }
            as(owner.value());

            var preview = preview(group, inDepartment(sales));

            assertThat(preview.matching()).isEqualTo(60);
            assertThat(preview.joining()).isEqualTo(20);
            assertThat(preview.sample()).hasSize(50);
            assertThat(preview.sample().subList(0, 20))
                    .extracting(Example::change)
                    .containsOnly(Change.JOINS);
        }

        @Test
        @Tag("GRP-R1")
        void is_for_who_could_set_the_rule() {
            var group = world.group(owner);
            var stranger = world.person();
            as(stranger.value());

            assertThat(refusal(() -> preview(group, "true"))).isEqualTo("groups.not-owner");
            assertThat(refusal(() -> preview(new GroupId(Ids.next()), "true")))
                    .isEqualTo("groups.no-such-group");
            as(owner.value());
            assertThat(refusal(() -> preview(group, "user.mail == 'x'")))
                    .isEqualTo("membershiprules.invalid-rule");
        }
    }
}
