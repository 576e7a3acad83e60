package org.gatehouse.command.membershiprules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.PauseMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.RemoveMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.ResumeMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleCommand.SetMembershipRule;
import org.gatehouse.api.membershiprules.MembershipRuleEvent;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRulePaused;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleRemoved;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleResumed;
import org.gatehouse.api.membershiprules.MembershipRuleEvent.MembershipRuleSet;
import org.gatehouse.api.membershiprules.MembershipRuleId;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which people are in one group. Whoever may not ask learns nothing, so every command
 * is also taken where there never was a rule.
 */
@Aggregate
final class MembershipRule {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private MembershipRuleId id;

    private @Nullable String rule;
    private boolean paused;

    MembershipRule() {} // Axon rebuilds the rule from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetMembershipRule command, Actor actor, RuleRights rights, RuleLanguage language) {
        rights.requireManager(actor, command.groupId());
        rights.requireMayRule(actor, command.groupId());
        var next = command.rule().value();
        language.require(next);
        if (!next.equals(rule)) {
            rights.holdRules();
            apply(new MembershipRuleSet(command.groupId(), rule, next));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveMembershipRule command, Actor actor, RuleRights rights) {
        rights.requireManager(actor, command.groupId());
        apply(new MembershipRuleRemoved(command.groupId(), require()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PauseMembershipRule command, Actor actor, RuleRights rights) {
        rights.requireManager(actor, command.groupId());
        require();
        if (!paused) {
            apply(new MembershipRulePaused(command.groupId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ResumeMembershipRule command, Actor actor, RuleRights rights) {
        rights.requireManager(actor, command.groupId());
        require();
        if (paused) {
            rights.holdRules();
            apply(new MembershipRuleResumed(command.groupId()));
        }
    }

    private String require() {
        if (rule == null) {
            throw Refusal.notFound(
                    "membershiprules.no-such-membership-rule", "The group has no rule");
        }
        return rule;
    }

    @EventSourcingHandler
    void on(MembershipRuleEvent event) {
        id = MembershipRuleId.of(event.groupId());
        switch (event) {
            case MembershipRuleSet e -> rule = e.rule();
            case MembershipRuleRemoved e -> {
                rule = null;
                paused = false;
            }
            case MembershipRulePaused e -> paused = true;
            case MembershipRuleResumed e -> paused = false;
        }
    }
}
