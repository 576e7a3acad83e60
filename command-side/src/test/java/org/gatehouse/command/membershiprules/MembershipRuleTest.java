package org.gatehouse.command.membershiprules;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.membership;
import static org.gatehouse.command.testing.Stories.nested;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberJoined;
import org.gatehouse.api.membershiprules.MembershipRuleCommand;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.PauseMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.RemoveMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.ResumeMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.SetMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleEvent;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembershipRuleTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final String SALES = "user.department == 'Sales'";
    private static final String GUESTS = "user.userType == 'guest'";
    private static final String NONE = "membershiprules.no-such-membership-rule";

    private final UserId owner = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final Actor byOwner = new Actor.User(owner.value());
    private final Actor byBen = new Actor.User(ben.value());
    private final GroupId group = new GroupId(Ids.next());

    private final SetMembershipRule setSales = new SetMembershipRule(group, new RuleText(SALES));
    private final MembershipRuleSet sales = new MembershipRuleSet(group, null, SALES);
    private final MembershipRulePaused paused = new MembershipRulePaused(group);
    private final MembershipRuleResumed resumed = new MembershipRuleResumed(group);
    private final MembershipRuleRemoved removed = new MembershipRuleRemoved(group, SALES);

    @BeforeEach
    void there_are_a_group_and_people() {
        decisions.told(registered(owner), registered(ben));
        decisions.told(created(group, "Group", JoinPolicy.CLOSED), owned(group, owner));
    }

    private TestExecutor<MembershipRule> given(MembershipRuleEvent... past) {
        var rights =
                new RuleRights(
                        decisions.groups(),
                        decisions.nesting(),
                        decisions.rights(),
                        decisions.guards());
        return decisions
                .of(MembershipRule.class, rights, new RuleLanguage())
                .given((Object[]) past);
    }

    private void assertOnlyForWhoMayChangeTheMembers(
            MembershipRuleCommand command, MembershipRuleEvent... past) {
        given(past).when(command, by(byBen)).expectException(refused("groups.not-owner"));
        decisions.told(new MemberJoined(group, membership(group, ben, null)));
        given(past).when(command, by(byBen)).expectException(refused("groups.not-owner"));
        given(past)
                .when(command, by(new Actor.Client("importer")))
                .expectException(refused("access.denied"));
    }

    @Nested
    class Setting {

        /** Whoever it lets in gets all of that. */
        @Test
        void where_the_group_confers_what_one_does_not_own_is_refused() {
            var above = new GroupId(Ids.next());
            decisions.told(created(above, "Above", JoinPolicy.CLOSED), nested(above, group));

            given().when(setSales, by(byOwner)).expectException(refused("groups.confers-more"));
        }

        @Test
        void where_there_are_groups_in_the_group_is_refused() {
            var member = new GroupId(Ids.next());
            decisions.told(created(member, "Member", JoinPolicy.CLOSED), nested(group, member));

            given().when(setSales, by(byOwner))
                    .expectException(refused("membershiprules.has-member-groups"));
        }

        @Test
        @Tag("GRP-R1")
        void is_for_owners() {
            given().when(setSales, by(byOwner)).expectEvents(sales);
        }

        @Test
        @Tag("GRP-R1")
        void is_for_administrators() {
            given().when(setSales, by(ADMIN)).expectEvents(sales);
        }

        @Test
        @Tag("GRP-R1")
        void by_anyone_else_is_refused() {
            assertOnlyForWhoMayChangeTheMembers(setSales);
            assertOnlyForWhoMayChangeTheMembers(setSales, sales);
        }

        @Test
        void another_rule_keeps_the_former() {
            given(sales)
                    .when(new SetMembershipRule(group, new RuleText(GUESTS)), by(byOwner))
                    .expectEvents(new MembershipRuleSet(group, SALES, GUESTS));
        }

        @Test
        void the_same_rule_again_changes_nothing() {
            given(sales).when(setSales, by(byOwner)).expectSuccessfulHandlerExecution();
            given(sales).when(setSales, by(byOwner)).expectNoEvents();
        }

        @Test
        void a_rule_after_one_was_removed_is_the_first() {
            given(sales, paused, removed).when(setSales, by(byOwner)).expectEvents(sales);
        }

        @Test
        void for_a_group_that_does_not_exist_is_refused() {
            var unknown = new GroupId(Ids.next());

            given().when(new SetMembershipRule(unknown, new RuleText(SALES)), by(ADMIN))
                    .expectException(refused("groups.no-such-group"));
        }

        @Test
        void what_is_no_rule_is_refused() {
            given().when(
                            new SetMembershipRule(group, new RuleText("user.name == 'Ann'")),
                            by(byOwner))
                    .expectException(refused("membershiprules.invalid-rule"))
                    .expectExceptionMessage("There is a mistake in line 1, column 5");
        }

        @Test
        void what_is_neither_true_nor_false_is_refused() {
            given().when(new SetMembershipRule(group, new RuleText("user.department")), by(byOwner))
                    .expectException(refused("membershiprules.invalid-rule"));
        }

        @Test
        void who_may_not_set_a_rule_does_not_learn_whether_it_is_one() {
            given().when(new SetMembershipRule(group, new RuleText("?")), by(byBen))
                    .expectException(refused("groups.not-owner"));
        }
    }

    @Nested
    class Removing {

        private final RemoveMembershipRule remove = new RemoveMembershipRule(group);

        @Test
        void keeps_what_the_rule_was() {
            given(sales).when(remove, by(byOwner)).expectEvents(removed);
        }

        @Test
        void where_there_is_none_is_refused() {
            given().when(remove, by(byOwner)).expectException(refused(NONE));
            given(sales, removed).when(remove, by(byOwner)).expectException(refused(NONE));
        }

        @Test
        @Tag("GRP-R1")
        void by_anyone_else_is_refused() {
            assertOnlyForWhoMayChangeTheMembers(remove);
            assertOnlyForWhoMayChangeTheMembers(remove, sales);
        }
    }

    @Nested
    class Pausing {

        private final PauseMembershipRule pause = new PauseMembershipRule(group);

        @Test
        void happens_once() {
            given(sales).when(pause, by(byOwner)).expectEvents(paused);
            given(sales, paused).when(pause, by(byOwner)).expectNoEvents();
            given(sales, paused, resumed).when(pause, by(byOwner)).expectEvents(paused);
        }

        @Test
        void lasts_while_the_rule_is_another() {
            given(sales, paused, new MembershipRuleSet(group, SALES, GUESTS))
                    .when(pause, by(byOwner))
                    .expectNoEvents();
        }

        @Test
        void where_there_is_no_rule_is_refused() {
            given().when(pause, by(byOwner)).expectException(refused(NONE));
        }

        @Test
        @Tag("GRP-R1")
        void by_anyone_else_is_refused() {
            assertOnlyForWhoMayChangeTheMembers(pause, sales);
        }
    }

    @Nested
    class Resuming {

        private final ResumeMembershipRule resume = new ResumeMembershipRule(group);

        @Test
        void happens_once() {
            given(sales, paused).when(resume, by(byOwner)).expectEvents(resumed);
            given(sales).when(resume, by(byOwner)).expectNoEvents();
        }

        @Test
        void a_rule_that_was_removed_meanwhile_is_refused() {
            given(sales, paused, removed).when(resume, by(byOwner)).expectException(refused(NONE));
        }

        @Test
        @Tag("GRP-R1")
        void by_anyone_else_is_refused() {
            assertOnlyForWhoMayChangeTheMembers(resume, sales, paused);
        }
    }
}
