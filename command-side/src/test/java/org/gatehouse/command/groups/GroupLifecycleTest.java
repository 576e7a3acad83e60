package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.SettingsBut.with;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupCommand.ApplyExpirationPolicy;
import org.gatehouse.api.groups.GroupCommand.DeleteGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupCommand.PurgeGroup;
import org.gatehouse.api.groups.GroupCommand.RemoveOwner;
import org.gatehouse.api.groups.GroupCommand.RenewGroup;
import org.gatehouse.api.groups.GroupCommand.RestoreGroup;
import org.gatehouse.api.groups.GroupCommand.ReviewExpiration;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupDescribed;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupEvent.VisibilityReplaced;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.ManagedGroups;
import org.gatehouse.command.facts.GroupFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How groups are changed, end and come back. */
class GroupLifecycleTest extends OneGroup {

    private OwnerRemoved disowned() {
        return new OwnerRemoved(group, owned(group, owner).grant());
    }

    @Nested
    class Editing {

        @Test
        void tells_each_change_by_itself() {
            givenTheGroup()
                    .when(
                            new EditGroup(
                                    group,
                                    null,
                                    new GroupDescription("Who pays"),
                                    JoinPolicy.APPROVAL,
                                    Visibility.PRIVATE),
                            by(byOwner))
                    .expectEvents(
                            new GroupDescribed(group, "", "Who pays"),
                            new VisibilityReplaced(group, Visibility.PUBLIC, Visibility.PRIVATE));
        }

        @Test
        void by_anyone_else_is_refused() {
            givenTheGroup()
                    .when(
                            new EditGroup(group, null, new GroupDescription("Mine"), null, null),
                            by(byAnother))
                    .expectException(refused("groups.not-owner"))
                    .expectNoEvents();
        }

        @Test
        void what_is_deleted_is_refused() {
            givenTheGroup(new GroupDeleted(group, in(30)))
                    .when(EditGroup.renaming(group, new GroupName("Cash")), by(byOwner))
                    .expectException(refused("groups.deleted"));
        }
    }

    @Nested
    @Tag("GRP-R9")
    class RemovingAnOwner {

        private final RemoveOwner remove = new RemoveOwner(group, owner);

        @Test
        void leaves_the_others() {
            givenTheGroup(owned(group, another))
                    .when(remove, by(byAnother))
                    .expectEvents(disowned());
        }

        @Test
        void who_is_the_last_is_refused() {
            givenTheGroup()
                    .when(remove, by(byOwner))
                    .expectException(refused("groups.last-owner"))
                    .expectNoEvents();
        }

        @Test
        void who_is_the_last_is_refused_to_administrators_too() {
            givenTheGroup().when(remove, by(ADMIN)).expectException(refused("groups.last-owner"));
        }

        @Test
        void who_is_gone_for_good_goes_even_as_the_last() {
            givenTheGroup().when(remove, by(SYSTEM)).expectEvents(disowned());
        }

        @Test
        void who_is_none_is_refused() {
            givenTheGroup()
                    .when(new RemoveOwner(group, another), by(byOwner))
                    .expectException(refused("groups.no-such-owner"));
        }

        @Test
        void by_anyone_else_is_refused() {
            givenTheGroup(owned(group, another))
                    .when(remove, by(new Actor.User(group.value())))
                    .expectException(refused("groups.not-owner"));
        }
    }

    @Nested
    @Tag("X-R4")
    class Deleting {

        private final GroupDeleted deleted = new GroupDeleted(group, in(30));

        @Test
        void can_be_undone_for_thirty_days() {
            givenTheGroup().when(new DeleteGroup(group), by(byOwner)).expectEvents(deleted);
        }

        @Test
        void twice_changes_nothing() {
            givenTheGroup(deleted).when(new DeleteGroup(group), by(byOwner)).expectNoEvents();
        }

        @Test
        void by_anyone_else_is_refused() {
            givenTheGroup()
                    .when(new DeleteGroup(group), by(byAnother))
                    .expectException(refused("groups.not-owner"));
        }

        @Test
        void keeps_the_name_until_it_is_for_good() {
            givenTheGroup(deleted).when(new PurgeGroup(group), by(SYSTEM)).expectNoEvents();
            assertThat(decisions.names().owner(GroupFacts.NAMES, GroupName.keyOf(name)))
                    .contains(group.value());

            givenInstead(created(group, name, JoinPolicy.OPEN), new GroupDeleted(group, now))
                    .when(new PurgeGroup(group), by(SYSTEM))
                    .expectEvents(new GroupPurged(group));
            assertThat(decisions.names().owner(GroupFacts.NAMES, GroupName.keyOf(name))).isEmpty();
        }

        @Test
        void for_good_is_for_nobody_to_ask() {
            givenTheGroup(deleted)
                    .when(new PurgeGroup(group), by(ADMIN))
                    .expectException(refused("access.denied"));
        }

        @Test
        void is_undone_by_an_owner() {
            givenTheGroup(deleted)
                    .when(new RestoreGroup(group), by(byOwner))
                    .expectEvents(new GroupRestored(group));
        }

        @Test
        void is_not_undone_by_anyone_else() {
            givenTheGroup(deleted)
                    .when(new RestoreGroup(group), by(byAnother))
                    .expectException(refused("groups.not-owner"));
        }

        @Test
        void for_good_is_not_undone() {
            givenTheGroup(deleted, new GroupPurged(group))
                    .when(new RestoreGroup(group), by(byOwner))
                    .expectException(refused("groups.no-such-group"));
        }
    }

    @Nested
    @Tag("GRP-R8")
    class Renewing {

        private final GroupExpirationSet ends = new GroupExpirationSet(group, null, in(10));

        @BeforeEach
        void groups_last_180_days() {
            lasting(180);
        }

        @Test
        void begins_a_new_lifetime_now() {
            givenTheGroup(ends)
                    .when(new RenewGroup(group), by(byOwner))
                    .expectEvents(new GroupRenewed(group, in(10), in(180)));
        }

        @Test
        void is_for_administrators_too() {
            givenTheGroup(ends)
                    .when(new RenewGroup(group), by(ADMIN))
                    .expectEvents(new GroupRenewed(group, in(10), in(180)));
        }

        @Test
        void by_anyone_else_is_refused() {
            givenTheGroup(ends)
                    .when(new RenewGroup(group), by(byAnother))
                    .expectException(refused("groups.not-owner"));
        }

        @Test
        void what_does_not_end_is_refused() {
            givenTheGroup()
                    .when(new RenewGroup(group), by(byOwner))
                    .expectException(refused("groups.does-not-expire"));
        }

        @Test
        void a_restored_group_begins_a_new_lifetime_as_well() {
            givenTheGroup(ends, new GroupDeleted(group, in(30)))
                    .when(new RestoreGroup(group), by(byOwner))
                    .expectEvents(
                            new GroupRestored(group),
                            new GroupExpirationSet(group, in(10), in(180)));
        }
    }

    @Nested
    class ApplyingAnotherLifetime {

        private final ApplyExpirationPolicy apply = new ApplyExpirationPolicy(group);

        private void moves(TestExecutor<Group> group, Instant former, Instant next) {
            group.when(apply, by(SYSTEM))
                    .expectEvents(
                            new GroupExpirationSet(GroupLifecycleTest.this.group, former, next));
        }

        @Test
        void counts_from_when_the_group_was_made() {
            lasting(180);

            moves(givenTheGroup(), null, in(180));
        }

        /** Inventory 5.5. */
        @Test
        void leaves_a_group_that_has_outlived_it_35_days() {
            lasting(30);

            moves(givenTheGroup(), null, in(35));
        }

        @Test
        void does_not_give_a_group_that_is_about_to_end_more_time() {
            lasting(30);

            givenTheGroup(new GroupExpirationSet(group, null, in(32)))
                    .when(apply, by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void again_changes_nothing() {
            lasting(180);

            givenTheGroup(new GroupExpirationSet(group, null, in(180)))
                    .when(apply, by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void that_there_is_none_lets_groups_live() {
            moves(givenTheGroup(new GroupExpirationSet(group, null, in(9))), in(9), null);
        }

        @Test
        void does_not_touch_what_is_deleted() {
            lasting(180);

            givenTheGroup(new GroupDeleted(group, in(30))).when(apply, by(SYSTEM)).expectNoEvents();
        }
    }

    @Nested
    @Tag("X-R5")
    class Reviewing {

        private final ReviewExpiration review = new ReviewExpiration(group);

        private GroupEvent endsIn(int days) {
            return new GroupExpirationSet(group, null, in(days));
        }

        @Test
        void announces_the_end() {
            givenTheGroup(endsIn(30))
                    .when(review, by(SYSTEM))
                    .expectEvents(new GroupExpirationAnnounced(group, in(30), 30));
        }

        @Test
        void announces_nothing_twice() {
            givenTheGroup(endsIn(20), new GroupExpirationAnnounced(group, in(20), 30))
                    .when(review, by(SYSTEM))
                    .expectNoEvents();
        }

        @Test
        void deletes_what_nobody_has_renewed() {
            var end = in(-1);
            new GroupDecisions(decisions)
                    .of(Group.class)
                    .givenCurrentTime(now.minus(Duration.ofDays(2)))
                    .andGiven(
                            created(group, name, JoinPolicy.OPEN),
                            new GroupExpirationSet(group, null, end),
                            new GroupExpirationAnnounced(group, end, 1))
                    .when(review, by(SYSTEM))
                    .expectEvents(new GroupExpired(group, end), new GroupDeleted(group, in(30)));
        }

        @Test
        void leaves_what_was_deleted_by_hand() {
            givenTheGroup(endsIn(-5), new GroupDeleted(group, in(30)))
                    .when(review, by(SYSTEM))
                    .expectNoEvents();
        }
    }

    private static void lasting(int days) {
        decisions.decided(
                with(
                        new Expiration(
                                days, ManagedGroups.ALL, List.of(GroupType.SECURITY), List.of())));
    }
}
