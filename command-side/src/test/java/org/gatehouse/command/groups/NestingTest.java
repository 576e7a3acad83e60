package org.gatehouse.command.groups;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.nested;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.NestingCommand.AddMemberGroup;
import org.gatehouse.api.groups.NestingCommand.RemoveMemberGroup;
import org.gatehouse.api.groups.NestingEvent;
import org.gatehouse.api.groups.NestingEvent.MemberGroupRemoved;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NestingTest extends OneGroup {

    private final GroupId member = new GroupId(Ids.next());

    @BeforeEach
    void two_groups_of_different_owners() {
        decisions.told(created(group, "Whole", JoinPolicy.CLOSED), owned(group, owner));
        decisions.told(created(member, "Part", JoinPolicy.CLOSED), owned(member, another));
    }

    private TestExecutor<Nesting> between(NestingEvent... past) {
        decisions.told(past);
        return new GroupDecisions(decisions).of(Nesting.class).given((Object[]) past);
    }

    @Nested
    class Adding {

        private final AddMemberGroup add = new AddMemberGroup(group, member);

        @Test
        void is_for_the_owner_of_the_group_that_gets_a_member() {
            between().when(add, by(byOwner)).expectEvents(nested(group, member));
        }

        @Test
        void is_for_administrators() {
            between().when(add, by(ADMIN)).expectEvents(nested(group, member));
        }

        @Test
        void by_the_owner_of_the_member_alone_is_refused() {
            between().when(add, by(byAnother)).expectException(refused("groups.not-owner"));
        }

        @Test
        void twice_changes_nothing() {
            between(nested(group, member)).when(add, by(byOwner)).expectNoEvents();
        }

        @Test
        void a_group_to_itself_is_refused() {
            between()
                    .when(new AddMemberGroup(group, group), by(byOwner))
                    .expectException(refused("groups.nesting-loop"));
        }

        @Test
        void a_group_that_it_is_in_is_refused_however_many_are_between() {
            var between = new GroupId(Ids.next());
            decisions.told(created(between, "Between", JoinPolicy.CLOSED), owned(between, owner));
            decisions.told(nested(member, between), nested(between, group));

            between()
                    .when(add, by(ADMIN))
                    .expectException(refused("groups.nesting-loop"))
                    .expectNoEvents();
        }

        /** It may be restored. */
        @Test
        void a_loop_by_way_of_a_deleted_group_is_refused_too() {
            var between = new GroupId(Ids.next());
            decisions.told(created(between, "Between", JoinPolicy.CLOSED));
            decisions.told(
                    nested(member, between),
                    nested(between, group),
                    new GroupDeleted(between, in(30)));

            between().when(add, by(ADMIN)).expectException(refused("groups.nesting-loop"));
        }

        @Test
        void where_the_group_confers_what_one_does_not_own_is_refused() {
            var above = new GroupId(Ids.next());
            decisions.told(created(above, "Above", JoinPolicy.CLOSED), nested(above, group));

            between()
                    .when(add, by(byOwner))
                    .expectException(refused("groups.confers-more"))
                    .expectNoEvents();
        }

        @Test
        void what_there_is_not_is_refused() {
            between()
                    .when(new AddMemberGroup(group, new GroupId(Ids.next())), by(byOwner))
                    .expectException(refused("groups.no-such-member-group"));
            between()
                    .when(new AddMemberGroup(new GroupId(Ids.next()), member), by(byOwner))
                    .expectException(refused("groups.no-such-group"));
        }
    }

    @Nested
    class Removing {

        private final RemoveMemberGroup remove = new RemoveMemberGroup(group, member);

        @Test
        void is_for_the_owner() {
            between(nested(group, member))
                    .when(remove, by(byOwner))
                    .expectEvents(new MemberGroupRemoved(group, nested(group, member).grant()));
        }

        @Test
        void by_anyone_else_is_refused() {
            between(nested(group, member))
                    .when(remove, by(byAnother))
                    .expectException(refused("groups.not-owner"));
        }

        @Test
        void what_is_not_in_it_is_refused() {
            between()
                    .when(remove, by(byOwner))
                    .expectException(refused("groups.no-such-membership"));
        }
    }
}
