package org.gatehouse.command.groups;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.settings.GroupSettings.Creation;
import org.gatehouse.api.settings.GroupSettings.Expiration;
import org.gatehouse.api.settings.GroupSettings.Guests;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.settings.GroupSettings.Owners;
import org.gatehouse.command.facts.Directory;
import org.gatehouse.command.facts.MembershipFacts;
import org.gatehouse.command.facts.RuledMembership;
import org.gatehouse.command.testing.Decisions;

/** What the aggregates of this room are told besides. */
record GroupDecisions(Decisions decisions) {

    static final GroupSettings DEFAULT = GroupSettings.DEFAULT;

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

    static GroupSettings naming(Naming naming) {
        return new GroupSettings(
                naming,
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings creation(Creation creation) {
        return new GroupSettings(
                DEFAULT.naming(),
                creation,
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings owners(Owners owners) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                owners,
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings guests(Guests guests) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                guests,
                DEFAULT.joinRequests(),
                DEFAULT.expiration(),
                DEFAULT.fallbackOwners());
    }

    static GroupSettings expiration(Expiration expiration) {
        return new GroupSettings(
                DEFAULT.naming(),
                DEFAULT.creation(),
                DEFAULT.owners(),
                DEFAULT.guests(),
                DEFAULT.joinRequests(),
                expiration,
                DEFAULT.fallbackOwners());
    }
}
