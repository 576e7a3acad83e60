package org.gatehouse.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.gatehouse.api.groups.MembershipCommand;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.MembershipCommand.ExpireMembership;
import org.gatehouse.api.groups.MembershipCommand.JoinGroup;
import org.gatehouse.api.groups.MembershipCommand.LeaveGroup;
import org.gatehouse.api.groups.MembershipCommand.RemoveMember;
import org.gatehouse.api.groups.MembershipCommand.ResumeMembership;
import org.gatehouse.api.groups.MembershipCommand.SuspendMembership;
import org.gatehouse.api.groups.MembershipEvent;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipEvent.MemberJoined;
import org.gatehouse.api.groups.MembershipEvent.MemberLeft;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.groups.MembershipEvent.MembershipEndMoved;
import org.gatehouse.api.groups.MembershipEvent.MembershipExpired;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.users.UserId;
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
    void handle(AddMember command, Actor actor, GroupRules rules, Clock clock) {
        var ends = rules.hold(command);
        rules.requireManager(actor, ends, command.groupId());
        rules.requireUser(ends);
        var until = command.until();
        if (until != null && !until.isAfter(clock.instant())) {
            throw Refusal.unprocessable("groups.end-in-the-past", "The end has passed already");
        }
        add(command, until);
    }

    private void add(AddMember command, @Nullable Instant until) {
        var grant = grant(command, until);
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
        rules.requireOpen(ends);
        if (live.isEmpty()) {
            apply(new MemberJoined(command.groupId(), grant(command, null)));
        }
    }

    /** Whoever may not ask learns nothing, so also where there never was a membership. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveMember command, Actor actor, GroupRules rules) {
        rules.requireManager(actor, rules.hold(command), command.groupId());
        var grant = direct().orElseThrow(Membership::none);
        apply(new MemberRemoved(command.groupId(), grant));
    }

    @CommandHandler
    void handle(LeaveGroup command, Actor actor, GroupRules rules) {
        rules.hold(command);
        rules.requireSelf(actor, command.userId());
        var grant = direct().orElseThrow(Membership::none);
        apply(new MemberLeft(command.groupId(), grant));
    }

    @CommandHandler
    void handle(ExpireMembership command, GroupRules rules, Clock clock) {
        rules.hold(command);
        direct().filter(grant -> isOver(grant, clock))
                .ifPresent(grant -> apply(new MembershipExpired(command.groupId(), grant)));
    }

    @CommandHandler
    void handle(SuspendMembership command, GroupRules rules) {
        if (!rules.isEnabled(rules.hold(command))) {
            direct().ifPresent(grant -> apply(new MemberRemoved(command.groupId(), grant)));
        }
    }

    @CommandHandler
    void handle(ResumeMembership command, GroupRules rules, Clock clock) {
        var ends = rules.hold(command);
        var grant = grant(command, command.until());
        if (rules.isEnabled(ends)
                && rules.isThere(ends)
                && !isOver(grant, clock)
                && direct().isEmpty()) {
            apply(new MemberAdded(command.groupId(), grant));
        }
    }

    private static boolean isOver(Grant grant, Clock clock) {
        var until = grant.until();
        return until != null && !until.isAfter(clock.instant());
    }

    private Optional<Grant> direct() {
        return Optional.ofNullable(live.get(Source.DIRECT));
    }

    private static Grant grant(MembershipCommand command, @Nullable Instant until) {
        return new Grant(
                Holder.user(command.userId().value()),
                GroupRules.resource(command.groupId()),
                GrantRole.MEMBER,
                Source.DIRECT,
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
        if (event instanceof GrantEvent.Ended) {
            live.remove(grant.source());
        } else {
            live.put(grant.source(), grant);
        }
    }
}
