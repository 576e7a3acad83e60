package org.gatehouse.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.MembershipCommand;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.AdmitMember;
import org.gatehouse.api.groups.MembershipCommand.ApplyMembershipRule;
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
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupRights;
import org.gatehouse.command.facts.MembershipRuleFacts;
import org.gatehouse.command.facts.RuledMembership;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one user is and was to one group. Each source that justifies the membership is told by
 * itself; one is a member as long as there is any.
 */
@Aggregate
final class Membership {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private MembershipId id;

    private final Map<Source, Grant> live = new LinkedHashMap<>();

    Membership() {} // Axon rebuilds the membership from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddMember command, Actor actor, GroupRules rules, GroupRights rights, Clock clock) {
        var ends = rules.hold(command);
        rules.requireManager(actor, ends, command.groupId());
        rules.requireUser(ends);
        GroupRules.requireByHand(ends);
        if (ends.isNested()) {
            rights.requireMayGiveAllOf(actor, command.groupId());
        }
        var until = command.until();
        if (until != null && !until.isAfter(clock.instant())) {
            throw Refusal.unprocessable("groups.end-in-the-past", "The end has passed already");
        }
        add(command, until);
    }

    private void add(AddMember command, @Nullable Instant until) {
        var grant = grant(command, Source.DIRECT, until);
        var held = live.get(Source.DIRECT);
        if (held == null) {
            apply(new MemberAdded(command.groupId(), grant));
        } else if (!Objects.equals(held.until(), until)) {
            apply(new MembershipEndMoved(command.groupId(), grant, held.until()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(JoinGroup command, Actor actor, GroupRules rules) {
        var ends = rules.hold(command);
        rules.requireSelf(actor, command.userId());
        rules.requireUser(ends);
        rules.requireOpen(ends, command.groupId());
        if (live.isEmpty()) {
            apply(new MemberJoined(command.groupId(), grant(command, Source.DIRECT, null)));
        }
    }

    /** What was approved is given once, also where they are a member for another reason. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdmitMember command, GroupRules rules) {
        var ends = rules.hold(command);
        var source = new Source(SourceKind.REQUEST, command.request().value());
        var grant = grant(command, source, command.until());
        if (!live.containsKey(source)) {
            apply(
                    rules.whyNotAdmitted(ends)
                            .<MembershipEvent>map(
                                    code -> new AdmissionWithheld(command.groupId(), grant, code))
                            .orElseGet(() -> new MemberAdded(command.groupId(), grant)));
        }
    }

    /** Whoever may not ask learns nothing, so also where there never was a membership. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveMember command, Actor actor, GroupRules rules) {
        rules.requireManager(actor, rules.hold(command), command.groupId());
        requireByHand().forEach(grant -> apply(new MemberRemoved(command.groupId(), grant)));
    }

    /** GRP-R2. */
    @CommandHandler
    void handle(LeaveGroup command, Actor actor, GroupRules rules) {
        rules.hold(command);
        rules.requireSelf(actor, command.userId());
        requireByHand().forEach(grant -> apply(new MemberLeft(command.groupId(), grant)));
    }

    @CommandHandler
    void handle(ExpireMembership command, GroupRules rules, Clock clock) {
        rules.hold(command);
        List.copyOf(live.values()).stream()
                .filter(grant -> isOver(grant, clock))
                .forEach(grant -> apply(new MembershipExpired(command.groupId(), grant)));
    }

    @CommandHandler
    void handle(SuspendMembership command, GroupRules rules) {
        if (!rules.isEnabled(rules.hold(command))) {
            List.copyOf(live.values())
                    .forEach(grant -> apply(new MemberRemoved(command.groupId(), grant)));
        }
    }

    @CommandHandler
    void handle(ResumeMembership command, GroupRules rules, Clock clock) {
        var ends = rules.hold(command);
        var source = command.source() == null ? Source.DIRECT : command.source();
        var grant = grant(command, source, command.until());
        if (rules.isEnabled(ends)
                && rules.isThere(ends)
                && !isOver(grant, clock)
                && !live.containsKey(source)) {
            apply(new MemberAdded(command.groupId(), grant));
        }
    }

    /**
     * Where there is a rule, it alone says who is a member and why. Where there is none any more,
     * whoever it brought stays as if somebody had added them. What is new is told before what ends:
     * nobody is out in between.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApplyMembershipRule command, GroupRules rules, RuledMembership ruled) {
        var ends = rules.hold(command);
        if (!rules.isThere(ends)) {
            return;
        }
        var rule = MembershipRuleFacts.sourceOf(command.groupId());
        switch (ruled.verdict(command.groupId(), command.userId())) {
            case MEMBER -> holdOnly(Set.of(rule), command);
            case NO_MEMBER -> holdOnly(Set.of(), command);
            case AS_IT_IS -> {}
            case NO_RULE -> {
                if (live.containsKey(rule)) {
                    var kept = new HashSet<>(live.keySet());
                    kept.remove(rule);
                    if (rules.isEnabled(ends)) {
                        kept.add(Source.DIRECT);
                    }
                    holdOnly(kept, command);
                }
            }
        }
    }

    private void holdOnly(Set<Source> sources, MembershipCommand command) {
        var ending = live.values().stream().filter(g -> !sources.contains(g.source())).toList();
        for (var source : sources) {
            if (!live.containsKey(source)) {
                apply(new MemberAdded(command.groupId(), grant(command, source, null)));
            }
        }
        ending.forEach(grant -> apply(new MemberRemoved(command.groupId(), grant)));
    }

    private static boolean isOver(Grant grant, Clock clock) {
        var until = grant.until();
        return until != null && !until.isAfter(clock.instant());
    }

    /** What somebody gave them, and not a rule. */
    private List<Grant> requireByHand() {
        if (live.isEmpty()) {
            throw none();
        }
        var byHand =
                live.values().stream()
                        .filter(grant -> grant.source().kind() != SourceKind.RULE)
                        .toList();
        if (byHand.isEmpty()) {
            throw GroupRules.dynamic();
        }
        return byHand;
    }

    private static Grant grant(MembershipCommand command, Source source, @Nullable Instant until) {
        return new Grant(
                Holder.user(command.userId().value()),
                GroupRules.resource(command.groupId()),
                GrantRole.MEMBER,
                source,
                null,
                until);
    }

    private static Refusal none() {
        return Refusal.notFound("groups.no-such-membership", "They are not a member");
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        var grant = event.grant();
        id = MembershipId.of(event.groupId(), new UserId(grant.holder().id()));
        switch (event) {
            case GrantEvent.Ended _ -> live.remove(grant.source());
            case GrantEvent.Withheld _ -> {}
            default -> live.put(grant.source(), grant);
        }
    }
}
