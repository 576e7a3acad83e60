package org.gatehouse.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.NestingCommand.AddMemberGroup;
import org.gatehouse.api.groups.NestingCommand.RemoveMemberGroup;
import org.gatehouse.api.groups.NestingEvent;
import org.gatehouse.api.groups.NestingEvent.MemberGroupAdded;
import org.gatehouse.api.groups.NestingEvent.MemberGroupRemoved;
import org.gatehouse.api.groups.NestingId;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/** What one group is and was in another. */
@Aggregate
final class Nesting {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private NestingId id;

    private @Nullable Grant held;

    Nesting() {} // Axon rebuilds the nesting from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddMemberGroup command, Actor actor, NestingRules rules) {
        rules.hold(command.groupId(), command.memberId());
        rules.requireMayNest(actor, command.groupId(), command.memberId());
        if (held == null) {
            apply(
                    new MemberGroupAdded(
                            command.groupId(),
                            new Grant(
                                    new Holder(HolderKind.GROUP, command.memberId().value()),
                                    GroupRules.resource(command.groupId()),
                                    GrantRole.MEMBER,
                                    Source.DIRECT,
                                    null,
                                    null)));
        }
    }

    /** Whoever may not ask learns nothing, so also where there never was one in the other. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveMemberGroup command, Actor actor, NestingRules rules) {
        rules.hold(command.groupId(), command.memberId());
        rules.requireMayRemove(actor, command.groupId());
        if (held == null) {
            throw Refusal.notFound("groups.no-such-membership", "It is not in the group");
        }
        apply(new MemberGroupRemoved(command.groupId(), held));
    }

    @EventSourcingHandler
    void on(NestingEvent event) {
        var grant = event.grant();
        id = NestingId.of(event.groupId(), new GroupId(grant.holder().id()));
        held = event instanceof GrantEvent.Ended ? null : grant;
    }
}
