package org.gatehouse.command.groups;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.SettingsBut.with;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.membership;
import static org.gatehouse.command.testing.Stories.nested;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.util.List;
import java.util.Map;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.DeleteGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.CreationRule;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.Guests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.GroupSettings.Owners;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an organisation's settings make of what people ask. */
class GroupPolicyTest extends OneGroup {

    @Nested
    @Tag("GRP-R6")
    class NamingGroups {

        @BeforeEach
        void groups_begin_with_grp_and_are_not_called_secret() {
            named(List.of(GroupType.values()), false);
        }

        private void named(List<GroupType> types, boolean exempt) {
            decisions.decided(
                    with(new Naming("GRP-[GroupName]", List.of("Secret"), types, exempt)));
        }

        @Test
        void a_new_group_gets_what_the_policy_adds() {
            given().when(create(name), by(byOwner))
                    .expectEvents(
                            created(group, "GRP-" + name, JoinPolicy.CLOSED), owned(group, owner));
        }

        @Test
        @Tag("GRP-R7")
        void a_blocked_word_is_refused() {
            given().when(create("secret " + name), by(byOwner))
                    .expectException(refused("groups.blocked-word"))
                    .expectNoEvents();
        }

        @Test
        void a_group_of_before_keeps_its_name_until_it_is_renamed() {
            givenTheGroup()
                    .when(EditGroup.renaming(group, new GroupName("Cash " + group)), by(byOwner))
                    .expectEvents(new GroupRenamed(group, name, "GRP-Cash " + group));
        }

        /** GRP-G5: nobody is exempt in silence. */
        @Test
        void administrators_are_not_exempt_unless_the_settings_say_so() {
            given().when(create(name), by(ADMIN))
                    .expectEvents(
                            created(group, "GRP-" + name, JoinPolicy.CLOSED), owned(group, owner));
        }

        @Test
        void administrators_are_exempt_where_the_settings_say_so() {
            named(List.of(GroupType.values()), true);

            given().when(create(name), by(ADMIN))
                    .expectEvents(created(group, name, JoinPolicy.CLOSED), owned(group, owner));
        }

        @Test
        void groups_of_other_kinds_are_called_as_they_were_typed() {
            named(List.of(GroupType.MICROSOFT365), false);

            given().when(create("Secret " + name), by(byOwner))
                    .expectEvents(
                            created(group, "Secret " + name, JoinPolicy.CLOSED),
                            owned(group, owner));
        }

        /** What another system called it is a fact, not a wish. */
        @Test
        void groups_that_are_taken_over_keep_their_names() {
            given().when(
                            create("Secret " + name),
                            Map.of(
                                    Metadata.ACTOR,
                                    ADMIN.toString(),
                                    Metadata.IMPORTED_FROM,
                                    "ldif"))
                    .expectEvents(
                            created(group, "Secret " + name, JoinPolicy.CLOSED),
                            owned(group, owner));
        }
    }

    @Nested
    @Tag("GRP-R3")
    class CreatingGroups {

        private final GroupId founders = new GroupId(Ids.next());

        private void everybody(boolean everybody, int limit) {
            var rule = new CreationRule(everybody, founders);
            decisions.decided(with(new Creation(rule, CreationRule.EVERYBODY, limit)));
        }

        @Test
        void can_be_taken_from_everybody() {
            everybody(false, 250);

            given().when(create(name), by(byOwner))
                    .expectException(refused("groups.creation-disabled"));
        }

        @Test
        void stays_with_the_members_of_the_allowed_group_and_of_those_in_it() {
            everybody(false, 250);
            var inner = new GroupId(Ids.next());
            decisions.told(
                    created(founders, "Founders", JoinPolicy.CLOSED),
                    created(inner, "Inner", JoinPolicy.CLOSED),
                    nested(founders, inner),
                    new MemberAdded(inner, membership(inner, owner, null)));

            given().when(create(name), by(byOwner)).expectSuccessfulHandlerExecution();
        }

        @Test
        void stays_with_administrators() {
            everybody(false, 0);

            given().when(create(name), by(ADMIN)).expectSuccessfulHandlerExecution();
        }

        @Test
        void does_not_take_an_owner_any_other_right() {
            everybody(false, 0);

            givenTheGroup()
                    .when(EditGroup.renaming(group, new GroupName("Cash " + group)), by(byOwner))
                    .expectEvents(new GroupRenamed(group, name, "Cash " + group));
        }

        @Test
        void ends_at_the_limit_where_a_deleted_one_counts_a_quarter() {
            everybody(true, 2);
            var first = new GroupId(Ids.next());
            var second = new GroupId(Ids.next());
            made(first);
            made(second);

            given().when(create(name), by(byOwner))
                    .expectException(refused("groups.creation-limit", Map.of("most", 2)));

            decisions.told(new GroupDeleted(first, in(30)));

            given().when(create(name), by(byOwner)).expectSuccessfulHandlerExecution();
        }

        private void made(GroupId id) {
            decisions.told(created(id, "Group " + id, JoinPolicy.OPEN));
            decisions
                    .database()
                    .update(
                            "update command.group_fact set created_by = ? where group_id = ?",
                            owner.value(),
                            id.value());
        }
    }

    /** GRP-G1. */
    @Nested
    class ForbiddingOwners {

        private final EditGroup toOpen = new EditGroup(group, null, null, JoinPolicy.OPEN, null);

        @BeforeEach
        void owners_may_neither_open_nor_delete() {
            decisions.decided(with(new Owners(false, false)));
        }

        @Test
        void to_open_a_group_leaves_them_the_way_to_close_it() {
            givenTheGroup()
                    .when(toOpen, by(byOwner))
                    .expectException(refused("groups.loosening-forbidden"))
                    .expectNoEvents();
            givenInstead(created(group, name, JoinPolicy.APPROVAL), owned(group, owner))
                    .when(new EditGroup(group, null, null, JoinPolicy.CLOSED, null), by(byOwner))
                    .expectEvents(
                            new JoinPolicyReplaced(group, JoinPolicy.APPROVAL, JoinPolicy.CLOSED));
        }

        @Test
        void to_open_a_group_leaves_it_to_administrators() {
            givenTheGroup()
                    .when(toOpen, by(ADMIN))
                    .expectEvents(
                            new JoinPolicyReplaced(group, JoinPolicy.APPROVAL, JoinPolicy.OPEN));
        }

        @Test
        void to_delete_a_group_leaves_it_to_administrators() {
            givenTheGroup()
                    .when(new DeleteGroup(group), by(byOwner))
                    .expectException(refused("groups.deletion-forbidden"));
            givenInstead(created(group, name, JoinPolicy.APPROVAL), owned(group, owner))
                    .when(new DeleteGroup(group), by(ADMIN))
                    .expectEvents(new GroupDeleted(group, in(30)));
        }
    }

    @Nested
    class ForGuests {

        @BeforeEach
        void somebody_is_a_guest() {
            decisions.told(new UserConverted(another, UserType.MEMBER, UserType.GUEST));
        }

        @Test
        void owning_a_group_is_refused_unless_the_settings_say_otherwise() {
            var add = new AddOwner(group, another);

            givenTheGroup().when(add, by(byOwner)).expectException(refused("groups.guest-owner"));

            decisions.decided(with(new Guests(true, true)));
            givenInstead(created(group, name, JoinPolicy.APPROVAL), owned(group, owner))
                    .when(add, by(byOwner))
                    .expectEvents(owned(group, another));
        }
    }

    @Nested
    class WithALifetime {

        @Test
        void new_groups_end() {
            decisions.decided(
                    with(
                            new Expiration(
                                    180,
                                    ManagedGroups.ALL,
                                    List.of(GroupType.SECURITY),
                                    List.of())));

            given().when(create(name), by(byOwner))
                    .expectEvents(
                            created(group, name, JoinPolicy.CLOSED),
                            owned(group, owner),
                            new GroupExpirationSet(group, null, in(180)));
        }

        @Test
        void groups_of_other_kinds_do_not_end() {
            decisions.decided(
                    with(
                            new Expiration(
                                    180,
                                    ManagedGroups.ALL,
                                    List.of(GroupType.MICROSOFT365),
                                    List.of())));

            given().when(create(name), by(byOwner))
                    .expectEvents(created(group, name, JoinPolicy.CLOSED), owned(group, owner));
        }
    }
}
