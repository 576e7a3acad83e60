package org.gatehouse.command.groups;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.gatehouse.command.facts.MembershipFacts;
import org.gatehouse.command.facts.RuledMembership;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.users.Directory;

/** What the aggregates of this room are told besides. */
record GroupDecisions(Decisions decisions) {

    <T> AggregateTestFixture<T> of(Class<T> aggregate) {
        return of(aggregate, (group, user) -> RuledMembership.Verdict.NO_RULE);
    }

    <T> AggregateTestFixture<T> of(Class<T> aggregate, RuledMembership ruled) {
        return decisions.of(aggregate, rules(), policy(), nesting(), decisions.rights(), ruled);
    }

    GroupRules rules() {
        return new GroupRules(
                decisions.rights(),
                new MembershipFacts(decisions.guards()),
                decisions.nesting(),
                decisions.settings());
    }

    NestingRules nesting() {
        return new NestingRules(
                decisions.groups(), decisions.nesting(), decisions.rights(), decisions.guards());
    }

    /**
     * No profile is ever asked for: what the policy makes of one, {@link NamingPolicyTest} says.
     */
    GroupPolicy policy() {
        return new GroupPolicy(
                decisions.settings(),
                new GroupNaming(decisions.permissions, new Directory(null), decisions.personal()),
                decisions.groups(),
                decisions.nesting(),
                decisions.users(),
                decisions.permissions,
                decisions.clock);
    }
}
