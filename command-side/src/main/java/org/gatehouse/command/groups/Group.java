package org.gatehouse.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;

/** A group: what it is called, how one joins, and who owns it. */
@Aggregate
final class Group {

    static final String NAME_TAKEN = "groups.name-taken";

    @AggregateIdentifier private GroupId id;
    private String displayName = "";
    private final Set<UUID> owners = new HashSet<>();

    Group() {} // Axon rebuilds the group from its events

    @CommandHandler
    Group(
            CreateGroup command,
            Actor actor,
            Permissions permissions,
            UserFacts users,
            Guards guards,
            UniqueValues names) {
        var owner = command.owner();
        boolean own =
                owner != null
                        && actor instanceof Actor.User user
                        && user.id().equals(owner.value());
        if (!own && !permissions.may(actor, Permission.GROUP_MANAGE_ALL)) {
            throw Refusal.forbidden("groups.not-own", "A group is created for oneself");
        }
        if (owner != null) {
            guards.hold(Guard.user(owner.value()));
            users.requireEnabled(owner);
        }
        names.claim(
                GroupFacts.NAMES,
                command.displayName().key(),
                command.groupId().value(),
                NAME_TAKEN);
        apply(
                new GroupCreated(
                        command.groupId(),
                        command.displayName().value(),
                        command.description().value(),
                        command.groupType(),
                        command.joinPolicy(),
                        command.visibility()));
        if (owner != null) {
            apply(new OwnerAdded(command.groupId(), ownership(command.groupId(), owner)));
        }
    }

    private static Grant ownership(GroupId group, UserId owner) {
        return new Grant(
                Holder.user(owner.value()),
                new Resource(ResourceKind.GROUP, group.value()),
                GrantRole.OWNER,
                Source.DIRECT,
                null,
                null);
    }

    @CommandHandler
    void handle(
            AddOwner command,
            Actor actor,
            Permissions permissions,
            UserFacts users,
            Guards guards) {
        requireOwner(actor, permissions);
        var owner = command.owner();
        if (owners.contains(owner.value())) {
            return;
        }
        guards.hold(Guard.user(owner.value()), Guard.changing(id.value()));
        users.requireEnabled(owner);
        apply(new OwnerAdded(id, ownership(id, owner)));
    }

    @CommandHandler
    void handle(
            EditGroup command,
            Actor actor,
            Permissions permissions,
            Guards guards,
            UniqueValues names) {
        requireOwner(actor, permissions);
        var next = command.displayName();
        if (next == null || next.value().equals(displayName)) {
            return;
        }
        guards.hold(Guard.changing(id.value()));
        names.move(
                GroupFacts.NAMES, GroupName.keyOf(displayName), next.key(), id.value(), NAME_TAKEN);
        apply(new GroupRenamed(id, displayName, next.value()));
    }

    private void requireOwner(Actor actor, Permissions permissions) {
        boolean owns = actor instanceof Actor.User user && owners.contains(user.id());
        if (!owns && !permissions.may(actor, Permission.GROUP_MANAGE_ALL)) {
            throw Refusal.forbidden("groups.not-owner", "Only an owner may change the group");
        }
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        id = event.groupId();
        switch (event) {
            case GroupCreated e -> displayName = e.displayName();
            case GroupRenamed e -> displayName = e.displayName();
            case OwnerAdded e -> owners.add(e.grant().holder().id());
            default -> {}
        }
    }
}
