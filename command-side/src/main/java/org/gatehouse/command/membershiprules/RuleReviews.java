package org.gatehouse.command.membershiprules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.groups.MembershipCommand.ApplyMembershipRule;
import org.gatehouse.api.membershiprules.RuleReviewCommand.EvaluateRule;
import org.gatehouse.api.membershiprules.RuleReviewCommand.ReviewRulesOfUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.facts.MembershipRuleFacts.RuledGroup;
import org.gatehouse.command.writing.DueSheet;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.springframework.stereotype.Component;

/**
 * Finds whose membership is not what a rule says, and has each decided by itself: what is found
 * here may be over by then.
 */
@Component
class RuleReviews {

    private final MembershipRuleFacts rules;
    private final RuleLanguage language;
    private final RulePeople people;
    private final HeldMemberships held;
    private final Guards guards;
    private final DueSheet due;

    RuleReviews(
            MembershipRuleFacts rules,
            RuleLanguage language,
            RulePeople people,
            HeldMemberships held,
            Guards guards,
            DueSheet due) {
        this.rules = rules;
        this.language = language;
        this.people = people;
        this.held = held;
        this.guards = guards;
        this.due = due;
    }

    /** Under the user's guard: what was decided of them before is known by then. */
    @CommandHandler
    void handle(ReviewRulesOfUser command, CommandMessage<?> message) {
        var user = command.userId();
        guards.hold(Guard.user(user.value()));
        var attributes = people.find(user);
        var memberships = held.of(user);
        for (var rule : rules.all()) {
            var sources = memberships.getOrDefault(rule.group().value(), Set.of());
            if (differs(rule, attributes, sources)) {
                due.react(new ApplyMembershipRule(rule.group(), user), message);
            }
        }
    }

    @CommandHandler
    void handle(EvaluateRule command, CommandMessage<?> message) {
        var group = command.groupId();
        var rule = rules.find(group);
        var chunk = rule.isPresent() ? people.after(command.after()) : byRule(command);
        var differing = rule.map(there -> differing(there, chunk)).orElse(chunk);
        differing.forEach(user -> due.react(new ApplyMembershipRule(group, user), message));
        if (chunk.size() == RulePeople.CHUNK) {
            due.react(new EvaluateRule(group, chunk.getLast()), message);
        }
    }

    /** Where there is no rule any more, only those are left whom it brought. */
    private List<UserId> byRule(EvaluateRule command) {
        return held.byRule(command.groupId(), command.after());
    }

    private List<UserId> differing(RuledGroup rule, List<UserId> users) {
        var attributes = people.findAll(users);
        var memberships = held.of(rule.group(), users);
        return users.stream()
                .filter(user ->
                        differs(
                                rule,
                                Optional.ofNullable(attributes.get(user)),
                                memberships.getOrDefault(user.value(), Set.of())))
                .toList();
    }

    /**
     * @param attributes empty for whoever is in no group by a rule
     */
    private boolean differs(
            RuledGroup rule, Optional<Map<String, Object>> attributes, Set<Source> sources) {
        if (attributes.isEmpty()) {
            return !sources.isEmpty();
        }
        if (rule.paused()) {
            return false;
        }
        boolean member = language.stored(rule.rule()).matches(attributes.get());
        return !sources.equals(member ? Set.of(rule.source()) : Set.of());
    }
}
