package org.gatehouse.command.groups;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.created;
import static org.gatehouse.command.testing.Stories.membership;
import static org.gatehouse.command.testing.Stories.owned;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.ResultValidator;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.ApplyMembershipRule;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipEvent.MemberJoined;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleId;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.RuledMembership;
import org.gatehouse.command.facts.RuledMembership.Verdict;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a membership when the rule of the group is applied. */
class MembershipByRuleTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private final UserId owner = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final GroupId group = new GroupId(Ids.next());
    private final Source rule = new Source(SourceKind.RULE, MembershipRuleId.of(group).value());
    private final Source request = new Source(SourceKind.REQUEST, Ids.next());
    private final Instant tomorrow = decisions.clock.instant().plus(Duration.ofDays(1));

    @BeforeEach
    void there_are_a_group_and_people() {
        decisions.told(registered(owner), registered(ben));
        decisions.told(created(group, "Group", JoinPolicy.OPEN), owned(group, owner));
    }

    private ResultValidator<Membership> applied(Verdict verdict, MembershipEvent... past) {
        return applied(group, verdict, past);
    }

    private ResultValidator<Membership> applied(
            GroupId to, Verdict verdict, MembershipEvent... past) {
        decisions.told(past);
        RuledMembership ruled = (asked, user) -> verdict;
        return new GroupDecisions(decisions)
                .of(Membership.class, ruled)
                .given((Object[]) past)
                .when(new ApplyMembershipRule(to, ben), by(new Actor.Room("membershiprules")))
                .expectSuccessfulHandlerExecution();
    }

    private Grant grant(Source source, @Nullable Instant until) {
        var direct = membership(group, ben, until);
        return new Grant(direct.holder(), direct.resource(), direct.role(), source, null, until);
    }

    private MemberAdded added(Source source) {
        return new MemberAdded(group, grant(source, null));
    }

    private MemberRemoved removed(Source source) {
        return new MemberRemoved(group, grant(source, null));
    }

    @Test
    void whom_it_matches_is_a_member_by_it() {
        applied(Verdict.MEMBER).expectEvents(added(rule));
    }

    @Test
    void who_is_a_member_by_it_already_stays_one() {
        applied(Verdict.MEMBER, added(rule)).expectNoEvents();
    }

    @Test
    void it_takes_over_from_every_other_reason_without_anybody_being_out_in_between() {
        applied(Verdict.MEMBER, new MemberJoined(group, grant(Source.DIRECT, null)), added(request))
                .expectEvents(added(rule), removed(Source.DIRECT), removed(request));
    }

    @Test
    void an_end_that_somebody_had_set_is_gone() {
        var until = new MemberAdded(group, grant(Source.DIRECT, tomorrow));

        applied(Verdict.MEMBER, until)
                .expectEvents(
                        added(rule), new MemberRemoved(group, grant(Source.DIRECT, tomorrow)));
    }

    @Test
    void whom_it_does_not_match_is_out_whyever_they_were_in() {
        applied(Verdict.NO_MEMBER, added(Source.DIRECT), added(request), added(rule))
                .expectEvents(removed(Source.DIRECT), removed(request), removed(rule));
    }

    @Test
    void whom_it_does_not_match_and_who_is_out_stays_out() {
        applied(Verdict.NO_MEMBER).expectNoEvents();
        applied(Verdict.NO_MEMBER, added(rule), removed(rule)).expectNoEvents();
    }

    @Test
    void while_it_is_paused_everything_stays_as_it_is() {
        applied(Verdict.AS_IT_IS).expectNoEvents();
        applied(Verdict.AS_IT_IS, added(rule), added(Source.DIRECT)).expectNoEvents();
    }

    @Test
    void where_it_is_no_more_whom_it_brought_stays_as_if_they_had_been_added() {
        applied(Verdict.NO_RULE, added(rule)).expectEvents(added(Source.DIRECT), removed(rule));
        applied(Verdict.NO_RULE, added(rule), added(Source.DIRECT)).expectEvents(removed(rule));
    }

    @Test
    void where_it_is_no_more_nobody_else_is_touched() {
        applied(Verdict.NO_RULE).expectNoEvents();
        applied(Verdict.NO_RULE, added(Source.DIRECT), added(request)).expectNoEvents();
    }

    @Test
    void where_it_is_no_more_the_disabled_do_not_stay() {
        decisions.told(new UserDisabled(ben));

        applied(Verdict.NO_RULE, added(rule)).expectEvents(removed(rule));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void in_a_group_that_is_not_there_nothing_happens(Verdict verdict) {
        applied(new GroupId(Ids.next()), verdict).expectNoEvents();
    }

    @Test
    void nobody_but_gatehouse_applies_it() {
        RuledMembership ruled = (asked, user) -> Verdict.MEMBER;
        new GroupDecisions(decisions)
                .of(Membership.class, ruled)
                .givenNoPriorActivity()
                .when(new ApplyMembershipRule(group, ben), by(ADMIN))
                .expectException(refused("access.denied"));
    }
}
