package org.gatehouse.command.groups;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.SettingsBut.with;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.membership;
import static org.gatehouse.command.testing.Stories.nested;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.AdmitMember;
import org.gatehouse.api.groups.MembershipCommand.ExpireMembership;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.MembershipCommand.ResumeMembership;
import org.gatehouse.api.groups.MembershipCommand.SuspendMembership;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.MembershipEvent.AdmissionWithheld;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipEvent.MemberJoined;
import org.gatehouse.api.groups.MembershipEvent.MemberLeft;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.groups.MembershipEvent.MembershipEndMoved;
import org.gatehouse.api.groups.MembershipEvent.MembershipExpired;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Guests;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final Actor SYSTEM = new Actor.Room("groups");

    private final UserId owner = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final UserId another = new UserId(Ids.next());
    private final Actor byOwner = new Actor.User(owner.value());
    private final Actor byBen = new Actor.User(ben.value());
    private final Actor byAnother = new Actor.User(another.value());
    private final GroupId group = new GroupId(Ids.next());
    private final Instant tomorrow = decisions.clock.instant().plus(Duration.ofDays(1));

    @BeforeEach
    void there_are_a_group_and_people() {
        decisions.told(registered(owner), registered(ben), registered(another));
        decisions.told(created(group, "Group", JoinPolicy.OPEN), owned(group, owner));
    }

    private TestExecutor<Membership> given(MembershipEvent... past) {
        decisions.told(past);
        return new GroupDecisions(decisions).of(Membership.class).given((Object[]) past);
    }

    private GroupId another(JoinPolicy policy) {
        var other = new GroupId(Ids.next());
        decisions.told(created(other, "Group", policy), owned(other, owner));
        return other;
    }

    private MemberAdded added(@Nullable Instant until) {
        return new MemberAdded(group, membership(group, ben, until));
    }

    private MemberJoined joined() {
        return new MemberJoined(group, membership(group, ben, null));
    }

    @Nested
    @Tag("GRP-R1")
    class Adding {

        private final AddMember add = new AddMember(group, ben, null);

        @Test
        void is_for_owners() {
            given().when(add, by(byOwner)).expectEvents(added(null));
        }

        @Test
        void is_for_administrators() {
            given().when(add, by(ADMIN)).expectEvents(added(null));
        }

        @Test
        void by_anyone_else_is_refused() {
            given().when(add, by(byAnother)).expectException(refused("groups.not-owner"));
        }

        @Test
        void oneself_is_refused() {
            given().when(add, by(byBen)).expectException(refused("groups.not-owner"));
        }

        @Test
        void by_a_plain_member_is_refused() {
            decisions.told(new MemberJoined(group, membership(group, another, null)));

            given().when(add, by(byAnother)).expectException(refused("groups.not-owner"));
        }

        @Test
        void by_a_program_is_refused() {
            given().when(add, by(new Actor.Client("importer")))
                    .expectException(refused("access.denied"));
        }

        @Test
        void until_an_instant_says_so() {
            given().when(new AddMember(group, ben, tomorrow), by(byOwner))
                    .expectEvents(added(tomorrow));
        }

        @Test
        void until_an_instant_that_has_passed_is_refused() {
            given().when(new AddMember(group, ben, decisions.clock.instant()), by(byOwner))
                    .expectException(refused("groups.end-in-the-past"));
        }

        @Test
        void to_a_group_that_does_not_exist_is_refused() {
            given().when(new AddMember(new GroupId(Ids.next()), ben, null), by(ADMIN))
                    .expectException(refused("groups.no-such-group"));
        }

        @Test
        void somebody_who_was_never_registered_is_refused() {
            given().when(new AddMember(group, new UserId(Ids.next()), null), by(byOwner))
                    .expectException(refused("users.no-such-user"));
        }

        @Test
        void a_disabled_user_is_refused() {
            decisions.told(new UserDisabled(ben));

            given().when(add, by(byOwner)).expectException(refused("users.disabled"));
        }

        @Test
        void a_member_again_changes_nothing() {
            given(added(tomorrow))
                    .when(new AddMember(group, ben, tomorrow), by(byOwner))
                    .expectNoEvents();
        }

        @Test
        void a_member_again_moves_the_end() {
            given(joined())
                    .when(new AddMember(group, ben, tomorrow), by(byOwner))
                    .expectEvents(
                            new MembershipEndMoved(group, membership(group, ben, tomorrow), null));
        }

        @Test
        void a_member_again_without_an_end_takes_the_end_away() {
            given(added(tomorrow))
                    .when(add, by(byOwner))
                    .expectEvents(
                            new MembershipEndMoved(group, membership(group, ben, null), tomorrow));
        }

        @Test
        void somebody_who_was_a_member_once_begins_anew() {
            given(joined(), new MemberLeft(group, membership(group, ben, null)))
                    .when(add, by(byOwner))
                    .expectEvents(added(null));
        }
    }

    @Nested
    class Joining {

        private final JoinGroup join = new JoinGroup(group, ben);

        @Test
        void an_open_group_is_for_everybody() {
            given().when(join, by(byBen)).expectEvents(joined());
        }

        @Test
        void twice_changes_nothing() {
            given(joined()).when(join, by(byBen)).expectNoEvents();
        }

        @Test
        void for_somebody_else_is_refused_even_to_administrators() {
            given().when(join, by(ADMIN)).expectException(refused("groups.not-self"));
        }

        @ParameterizedTest
        @CsvSource({"APPROVAL, groups.approval-required", "CLOSED, groups.not-open"})
        void any_other_group_is_refused(JoinPolicy policy, String code) {
            given().when(new JoinGroup(another(policy), ben), by(byBen))
                    .expectException(refused(code));
        }

        @Test
        void a_group_that_does_not_exist_is_refused() {
            given().when(new JoinGroup(new GroupId(Ids.next()), ben), by(byBen))
                    .expectException(refused("groups.no-such-group"));
        }

        @Test
        void while_disabled_is_refused() {
            decisions.told(new UserDisabled(ben));

            given().when(join, by(byBen)).expectException(refused("access.denied"));
        }

        @Test
        void without_signing_in_is_refused() {
            given().when(join, by(new Actor.Anonymous(Ids.next())))
                    .expectException(refused("access.denied"));
        }
    }

    @Nested
    @Tag("GRP-R2")
    class Leaving {

        private final LeaveGroup leave = new LeaveGroup(group, ben);
        private final MemberLeft left = new MemberLeft(group, membership(group, ben, null));

        @Test
        void is_for_every_member_at_any_time() {
            given(joined()).when(leave, by(byBen)).expectEvents(left);
        }

        @Test
        void does_not_ask_who_added_one_or_until_when() {
            given(added(tomorrow))
                    .when(leave, by(byBen))
                    .expectEvents(new MemberLeft(group, membership(group, ben, tomorrow)));
        }

        @Test
        void a_closed_group_needs_nobody_either() {
            var closed = another(JoinPolicy.CLOSED);
            var grant = membership(closed, ben, null);

            given(new MemberAdded(closed, grant))
                    .when(new LeaveGroup(closed, ben), by(byBen))
                    .expectEvents(new MemberLeft(closed, grant));
        }

        @Test
        void while_disabled_is_refused_as_is_everything() {
            decisions.told(new UserDisabled(ben));

            given(joined()).when(leave, by(byBen)).expectException(refused("access.denied"));
        }

        @Test
        void for_somebody_else_is_refused_even_to_owners() {
            given(joined()).when(leave, by(byOwner)).expectException(refused("groups.not-self"));
        }

        @Test
        void what_one_has_left_already_is_refused() {
            given(joined(), left)
                    .when(leave, by(byBen))
                    .expectException(refused("groups.no-such-membership"));
        }
    }

    @Nested
    @Tag("GRP-R1")
    class Removing {

        private final RemoveMember remove = new RemoveMember(group, ben);
        private final MemberRemoved removed =
                new MemberRemoved(group, membership(group, ben, null));

        /** They would be back in it, disabled, once it is restored. */
        @Test
        void by_a_reaction_reaches_deleted_groups_too() {
            var member = added(null);
            decisions.told(new GroupDeleted(group, tomorrow));

            given(member)
                    .when(new RemoveMember(group, ben), by(SYSTEM))
                    .expectEvents(new MemberRemoved(group, membership(group, ben, null)));
        }

        @Test
        void is_for_owners() {
            given(joined()).when(remove, by(byOwner)).expectEvents(removed);
        }

        @Test
        void is_for_administrators() {
            given(joined()).when(remove, by(ADMIN)).expectEvents(removed);
        }

        @Test
        void is_for_the_reactions_of_gatehouse_itself() {
            given(joined()).when(remove, by(SYSTEM)).expectEvents(removed);
        }

        @Test
        void by_anyone_else_is_refused() {
            given(joined())
                    .when(remove, by(byAnother))
                    .expectException(refused("groups.not-owner"));
        }

        @Test
        void by_anyone_else_does_not_tell_who_is_a_member() {
            given().when(remove, by(byAnother)).expectException(refused("groups.not-owner"));
        }

        @Test
        void who_is_no_member_is_refused() {
            given().when(remove, by(byOwner))
                    .expectException(refused("groups.no-such-membership"))
                    .expectNoEvents();
        }

        @Test
        void from_a_group_that_does_not_exist_is_refused() {
            given().when(new RemoveMember(new GroupId(Ids.next()), ben), by(ADMIN))
                    .expectException(refused("groups.no-such-group"));
        }
    }

    @Nested
    class Expiring {

        private final ExpireMembership expire = new ExpireMembership(group, ben);
        private final Instant now = decisions.clock.instant();

        @Test
        void ends_what_has_reached_its_end() {
            given(added(now))
                    .when(expire, by(SYSTEM))
                    .expectEvents(new MembershipExpired(group, membership(group, ben, now)));
        }

        @Test
        void before_the_end_changes_nothing() {
            given(added(tomorrow)).when(expire, by(SYSTEM)).expectNoEvents();
        }

        @Test
        void after_the_end_was_moved_changes_nothing() {
            given(added(now), new MembershipEndMoved(group, membership(group, ben, tomorrow), now))
                    .when(expire, by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void what_has_no_end_changes_nothing() {
            given(added(null)).when(expire, by(SYSTEM)).expectNoEvents();
        }

        @Test
        void what_has_ended_already_changes_nothing() {
            given(added(now), new MemberRemoved(group, membership(group, ben, now)))
                    .when(expire, by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void is_for_no_person() {
            given(added(now)).when(expire, by(ADMIN)).expectException(refused("access.denied"));
        }
    }

    @Nested
    class Suspending {

        private final SuspendMembership suspend = new SuspendMembership(group, ben);
        private final Instant restorableUntil = tomorrow;

        @Test
        void ends_what_a_deleted_user_has() {
            decisions.told(new UserDeleted(ben, restorableUntil));

            given(added(tomorrow))
                    .when(suspend, by(SYSTEM))
                    .expectEvents(new MemberRemoved(group, membership(group, ben, tomorrow)));
        }

        @Test
        void who_is_back_changes_nothing() {
            decisions.told(new UserDeleted(ben, restorableUntil), new UserRestored(ben));

            given(added(null)).when(suspend, by(SYSTEM)).expectNoEvents();
        }

        @Test
        void is_for_no_person() {
            given(added(null)).when(suspend, by(ADMIN)).expectException(refused("access.denied"));
        }
    }

    @Nested
    class Resuming {

        private final MemberRemoved removed =
                new MemberRemoved(group, membership(group, ben, null));

        @Test
        void gives_back_what_there_was() {
            given(added(null), removed)
                    .when(new ResumeMembership(group, ben, tomorrow, null), by(SYSTEM))
                    .expectEvents(added(tomorrow));
        }

        @Test
        void what_has_reached_its_end_changes_nothing() {
            given(added(null), removed)
                    .when(
                            new ResumeMembership(group, ben, decisions.clock.instant(), null),
                            by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void what_never_ended_changes_nothing() {
            given(added(tomorrow))
                    .when(new ResumeMembership(group, ben, tomorrow, null), by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void who_is_not_enabled_changes_nothing() {
            decisions.told(new UserDisabled(ben));

            given(added(null), removed)
                    .when(new ResumeMembership(group, ben, null, null), by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void is_for_no_person() {
            given(added(null), removed)
                    .when(new ResumeMembership(group, ben, null, null), by(ADMIN))
                    .expectException(refused("access.denied"));
        }
    }

    @Nested
    class OfAGroupInAGroup {

        private final GroupId above = new GroupId(Ids.next());

        @BeforeEach
        void what_it_confers() {
            decisions.told(
                    created(above, "Above", JoinPolicy.CLOSED),
                    owned(above, another),
                    nested(above, group));
        }

        @Test
        void adding_needs_the_right_to_give_that_too() {
            given().when(new AddMember(group, ben, null), by(byOwner))
                    .expectException(
                            refused("groups.confers-more", Map.of("groups", List.of("Above"))))
                    .expectNoEvents();

            decisions.told(owned(above, owner));

            given().when(new AddMember(group, ben, null), by(byOwner)).expectEvents(added(null));
        }

        @Test
        void joining_needs_that_to_be_open_too() {
            given().when(new JoinGroup(group, ben), by(byBen))
                    .expectException(
                            refused("groups.confers-more", Map.of("groups", List.of("Above"))));

            decisions.told(new JoinPolicyReplaced(above, JoinPolicy.CLOSED, JoinPolicy.OPEN));

            given().when(new JoinGroup(group, ben), by(byBen)).expectEvents(joined());
        }
    }

    @Nested
    @Tag("GRP-R1")
    class OfAGroupWithARule {

        @BeforeEach
        void a_rule_says_who_is_in_it() {
            decisions
                    .database()
                    .update(
                            "insert into command.membership_rule_fact (group_id, rule, paused)"
                                    + " values (?, 'true', false)",
                            group.value());
        }

        private MemberAdded byRule() {
            var grant = membership(group, ben, null);
            return new MemberAdded(
                    group,
                    new Grant(
                            grant.holder(),
                            grant.resource(),
                            grant.role(),
                            new Source(SourceKind.RULE, group.value()),
                            null,
                            null));
        }

        @Test
        void adding_is_refused_to_owners() {
            given().when(new AddMember(group, ben, null), by(byOwner))
                    .expectException(refused("groups.dynamic-membership"));
        }

        @Test
        void joining_is_refused() {
            given().when(new JoinGroup(group, ben), by(byBen))
                    .expectException(refused("groups.dynamic-membership"));
        }

        @Test
        void removing_and_leaving_are_refused_as_the_rule_would_bring_them_back() {
            given(byRule())
                    .when(new RemoveMember(group, ben), by(byOwner))
                    .expectException(refused("groups.dynamic-membership"));
            given(byRule())
                    .when(new LeaveGroup(group, ben), by(byBen))
                    .expectException(refused("groups.dynamic-membership"));
        }
    }

    @Nested
    class Admitting {

        private final RequestId request = new RequestId(Ids.next());
        private final AdmitMember admit = new AdmitMember(group, ben, request, null);
        private final Grant grant =
                new Grant(
                        membership(group, ben, null).holder(),
                        membership(group, ben, null).resource(),
                        GrantRole.MEMBER,
                        new Source(SourceKind.REQUEST, request.value()),
                        null,
                        null);

        @Test
        void gives_what_was_approved_for_the_request() {
            given().when(admit, by(SYSTEM)).expectEvents(new MemberAdded(group, grant));
        }

        @Test
        void gives_it_once() {
            given(new MemberAdded(group, grant)).when(admit, by(SYSTEM)).expectNoEvents();
        }

        @Test
        void gives_it_besides_what_they_have() {
            given(added(null)).when(admit, by(SYSTEM)).expectEvents(new MemberAdded(group, grant));
        }

        @Test
        void is_withheld_from_who_has_been_disabled_meanwhile() {
            decisions.told(new UserDisabled(ben));

            given().when(admit, by(SYSTEM))
                    .expectEvents(new AdmissionWithheld(group, grant, "users.disabled"));
        }

        @Test
        void is_withheld_where_the_group_has_been_deleted_meanwhile() {
            decisions.told(new GroupDeleted(group, tomorrow));

            given().when(admit, by(SYSTEM))
                    .expectEvents(new AdmissionWithheld(group, grant, "groups.no-such-group"));
        }

        @Test
        void what_was_withheld_gives_nothing_to_leave() {
            given(new AdmissionWithheld(group, grant, "users.disabled"))
                    .when(new LeaveGroup(group, ben), by(byBen))
                    .expectException(refused("groups.no-such-membership"));
        }

        @Test
        @Tag("GRP-R2")
        void leaving_gives_up_everything_that_was_given() {
            given(added(null), new MemberAdded(group, grant))
                    .when(new LeaveGroup(group, ben), by(byBen))
                    .expectEvents(
                            new MemberLeft(group, membership(group, ben, null)),
                            new MemberLeft(group, grant));
        }

        @Test
        void is_for_nobody_to_ask() {
            given().when(admit, by(ADMIN)).expectException(refused("access.denied"));
        }
    }

    @Nested
    class OfGuests {

        @BeforeEach
        void ben_is_a_guest() {
            decisions.told(new UserConverted(ben, UserType.MEMBER, UserType.GUEST));
        }

        @AfterEach
        void guests_are_welcome_again() {
            decisions.decided(GroupSettings.DEFAULT);
        }

        @Test
        void is_as_of_anybody() {
            given().when(new AddMember(group, ben, null), by(byOwner)).expectEvents(added(null));
        }

        @Test
        void is_refused_where_the_settings_say_so() {
            decisions.decided(with(new Guests(false, false)));

            given().when(new AddMember(group, ben, null), by(byOwner))
                    .expectException(refused("groups.guest-member"));
            given().when(new JoinGroup(group, ben), by(byBen))
                    .expectException(refused("groups.guest-member"));
        }
    }
}
