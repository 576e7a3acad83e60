package org.gatehouse.command.membershiprules;

import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.facts.MembershipRuleFacts.RuledGroup;
import org.gatehouse.command.facts.RuledMembership;
import org.springframework.stereotype.Component;

/** Asks the rule of a group about one user, as both are now. */
@Component
class RuleVerdicts implements RuledMembership {

    private final MembershipRuleFacts rules;
    private final RuleLanguage language;
    private final RulePeople people;

    RuleVerdicts(MembershipRuleFacts rules, RuleLanguage language, RulePeople people) {
        this.rules = rules;
        this.language = language;
        this.people = people;
    }

    @Override
    public Verdict verdict(GroupId group, UserId user) {
        return rules.find(group).map(rule -> verdict(rule, user)).orElse(Verdict.NO_RULE);
    }

    private Verdict verdict(RuledGroup group, UserId user) {
        var attributes = people.find(user);
        if (attributes.isEmpty()) {
            return Verdict.NO_MEMBER;
        }
        if (group.paused()) {
            return Verdict.AS_IT_IS;
        }
        return language.stored(group.rule()).matches(attributes.get())
                ? Verdict.MEMBER
                : Verdict.NO_MEMBER;
    }
}
