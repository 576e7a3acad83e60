package org.gatehouse.command.groups;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.ApplyExpirationPolicy;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupCommand.DeleteGroup;
import org.gatehouse.api.groups.GroupCommand.EditGroup;
import org.gatehouse.api.groups.GroupCommand.PurgeGroup;
import org.gatehouse.api.groups.GroupCommand.RemoveOwner;
import org.gatehouse.api.groups.GroupCommand.RenewGroup;
import org.gatehouse.api.groups.GroupCommand.RestoreGroup;
import org.gatehouse.api.groups.GroupCommand.ReviewExpiration;
import org.gatehouse.api.groups.GroupDescription;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.GroupDeleted;
import org.gatehouse.api.groups.GroupEvent.GroupDescribed;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationAnnounced;
import org.gatehouse.api.groups.GroupEvent.GroupExpirationSet;
import org.gatehouse.api.groups.GroupEvent.GroupExpired;
import org.gatehouse.api.groups.GroupEvent.GroupPurged;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupEvent.GroupRenewed;
import org.gatehouse.api.groups.GroupEvent.GroupRestored;
import org.gatehouse.api.groups.GroupEvent.JoinPolicyReplaced;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupEvent.OwnerRemoved;
import org.gatehouse.api.groups.GroupEvent.VisibilityReplaced;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/** A group: what it is called, how one joins, who owns it and how long it lasts. */
@Aggregate
final class Group {

    static final String NAME_TAKEN = "groups.name-taken";

    /** Inventory 5.6. */
    static final int MAX_OWNERS = 100;

    /** For how long a deleted group can be restored (X-R4). */
    static final Duration RESTORABLE = Duration.ofDays(30);

    @AggregateIdentifier private GroupId id;
    private String displayName = "";
    private String description = "";
    private GroupType groupType = GroupType.SECURITY;
    private JoinPolicy joinPolicy = JoinPolicy.CLOSED;
    private Visibility visibility = Visibility.PUBLIC;
    private final Map<UUID, Grant> owners = new HashMap<>();
    private Lifetime lifetime = Lifetime.NONE;
    private @Nullable Instant restorableUntil;
    private boolean purged;

    Group() {} // Axon rebuilds the group from its events

    /** Names of groups that are taken over from another system are taken over as they are. */
    @CommandHandler
    Group(
            CreateGroup command,
            Actor actor,
            @MetaDataValue(Metadata.IMPORTED_FROM) @Nullable String importedFrom,
            Permissions permissions,
            GroupPolicy rules,
            UserFacts users,
            Guards guards,
            UniqueValues names) {
        var owner = command.owner();
        requireOwnOrAdministrator(owner, actor, permissions);
        if (owner != null) {
            guards.hold(Guard.user(owner.value()));
            users.requireEnabled(owner);
            rules.requireMayOwn(owner);
        }
        var group = command.groupId();
        var type = command.groupType();
        var policy = rules.now();
        rules.requireMayCreate(policy, actor, type);
        var name =
                importedFrom == null
                        ? rules.name(policy, actor, type, command.displayName())
                        : command.displayName();
        names.claim(GroupFacts.NAMES, name.key(), group.value(), NAME_TAKEN);
        apply(
                new GroupCreated(
                        group,
                        name.value(),
                        command.description().value(),
                        type,
                        command.joinPolicy(),
                        command.visibility()),
                policy.metadata());
        if (owner != null) {
            apply(new OwnerAdded(group, ownership(group, owner)));
        }
        var expiration = rules.expirationFromNow(policy, group, type);
        if (expiration != null) {
            apply(new GroupExpirationSet(group, null, expiration), policy.metadata());
        }
    }

    private static void requireOwnOrAdministrator(
            @Nullable UserId owner, Actor actor, Permissions permissions) {
        boolean own =
                owner != null
                        && actor instanceof Actor.User user
                        && user.id().equals(owner.value());
        if (!own && !permissions.may(actor, Permission.GROUP_MANAGE_ALL)) {
            throw Refusal.forbidden("groups.not-own", "A group is created for oneself");
        }
    }

    private static Grant ownership(GroupId group, UserId owner) {
        return new Grant(
                Holder.user(owner.value()),
                GroupRules.resource(group),
                GrantRole.OWNER,
                Source.DIRECT,
                null,
                null);
    }

    @CommandHandler
    void handle(
            EditGroup command,
            Actor actor,
            Permissions permissions,
            GroupPolicy rules,
            Guards guards,
            UniqueValues names) {
        requireOwner(actor, permissions);
        requirePresent();
        guards.hold(Guard.changing(id.value()));
        rename(command.displayName(), actor, rules, names);
        describe(command.description());
        replaceJoinPolicy(command.joinPolicy(), actor, rules);
        replaceVisibility(command.visibility());
    }

    private void rename(
            @Nullable GroupName typed, Actor actor, GroupPolicy rules, UniqueValues names) {
        if (typed == null || typed.value().equals(displayName)) {
            return;
        }
        var policy = rules.now();
        var next = rules.name(policy, actor, groupType, typed);
        if (!next.value().equals(displayName)) {
            names.move(
                    GroupFacts.NAMES,
                    GroupName.keyOf(displayName),
                    next.key(),
                    id.value(),
                    NAME_TAKEN);
            apply(new GroupRenamed(id, displayName, next.value()), policy.metadata());
        }
    }

    private void describe(@Nullable GroupDescription next) {
        if (next != null && !next.value().equals(description)) {
            apply(new GroupDescribed(id, description, next.value()));
        }
    }

    private void replaceJoinPolicy(@Nullable JoinPolicy next, Actor actor, GroupPolicy rules) {
        if (next != null && next != joinPolicy) {
            rules.requireMayReplace(actor, joinPolicy, next);
            apply(new JoinPolicyReplaced(id, joinPolicy, next));
        }
    }

    private void replaceVisibility(@Nullable Visibility next) {
        if (next != null && next != visibility) {
            apply(new VisibilityReplaced(id, visibility, next));
        }
    }

    @CommandHandler
    void handle(
            AddOwner command,
            Actor actor,
            Permissions permissions,
            GroupPolicy rules,
            UserFacts users,
            Guards guards) {
        requireOwner(actor, permissions);
        requirePresent();
        var owner = command.owner();
        if (owners.containsKey(owner.value())) {
            return;
        }
        guards.hold(Guard.user(owner.value()), Guard.changing(id.value()));
        users.requireEnabled(owner);
        rules.requireMayOwn(owner);
        if (owners.size() >= MAX_OWNERS) {
            throw Refusal.unprocessable(
                            "groups.too-many-owners",
                            "A group has at most " + MAX_OWNERS + " owners")
                    .with("most", MAX_OWNERS);
        }
        apply(new OwnerAdded(id, ownership(id, owner)));
    }

    /** GRP-R9, for all groups. Gatehouse itself removes those who are gone for good. */
    @CommandHandler
    void handle(RemoveOwner command, Actor actor, Permissions permissions, Guards guards) {
        boolean goneForGood = actor instanceof Actor.Room;
        requireOwner(actor, permissions);
        if (!goneForGood) {
            requirePresent();
        }
        guards.hold(Guard.user(command.owner().value()), Guard.changing(id.value()));
        var grant = owners.get(command.owner().value());
        if (grant == null) {
            throw Refusal.notFound("groups.no-such-owner", "They do not own the group");
        }
        if (owners.size() == 1 && !goneForGood) {
            throw Refusal.unprocessable(
                    "groups.last-owner", "A group keeps an owner; add another one first");
        }
        apply(new OwnerRemoved(id, grant));
    }

    @CommandHandler
    void handle(
            DeleteGroup command,
            Actor actor,
            Permissions permissions,
            GroupPolicy rules,
            Guards guards,
            Clock clock) {
        requireOwner(actor, permissions);
        requireKnown();
        if (restorableUntil == null) {
            rules.requireMayDelete(actor);
            guards.hold(Guard.changing(id.value()));
            delete(clock);
        }
    }

    private void delete(Clock clock) {
        apply(new GroupDeleted(id, clock.instant().plus(RESTORABLE)));
    }

    /** A group that was to end begins a new lifetime. */
    @CommandHandler
    void handle(
            RestoreGroup command,
            Actor actor,
            Permissions permissions,
            GroupPolicy rules,
            Guards guards) {
        requireOwner(actor, permissions);
        requireKnown();
        if (restorableUntil != null) {
            guards.hold(Guard.changing(id.value()));
            apply(new GroupRestored(id));
            var policy = rules.now();
            setExpiration(rules.expirationFromNow(policy, id, groupType), policy.metadata());
        }
    }

    @CommandHandler
    void handle(PurgeGroup command, Guards guards, UniqueValues names, Clock clock) {
        guards.hold(Guard.changing(id.value()));
        var end = restorableUntil;
        if (!purged && end != null && !end.isAfter(clock.instant())) {
            names.release(GroupFacts.NAMES, GroupName.keyOf(displayName), id.value());
            apply(new GroupPurged(id));
        }
    }

    /** GRP-R8. */
    @CommandHandler
    void handle(RenewGroup command, Actor actor, Permissions permissions, GroupPolicy rules) {
        requireOwner(actor, permissions);
        requirePresent();
        var former = lifetime.expiration();
        var policy = rules.now();
        var next = rules.expirationFromNow(policy, id, groupType);
        if (former == null || next == null) {
            throw Refusal.unprocessable(
                    "groups.does-not-expire", "The group does not end, so it is not renewed");
        }
        apply(new GroupRenewed(id, former, next), policy.metadata());
    }

    @CommandHandler
    void handle(ApplyExpirationPolicy command, GroupPolicy rules) {
        if (restorableUntil == null) {
            var policy = rules.now();
            setExpiration(
                    rules.expirationNow(
                            policy, id, groupType, lifetime.since(), lifetime.expiration()),
                    policy.metadata());
        }
    }

    private void setExpiration(@Nullable Instant next, MetaData policy) {
        if (!Objects.equals(next, lifetime.expiration())) {
            apply(new GroupExpirationSet(id, lifetime.expiration(), next), policy);
        }
    }

    @CommandHandler
    void handle(ReviewExpiration command, Guards guards, Clock clock) {
        var expiration = lifetime.expiration();
        if (restorableUntil != null || expiration == null) {
            return;
        }
        guards.hold(Guard.changing(id.value()));
        switch (lifetime.at(clock.instant())) {
            case Lifetime.Step.Wait() -> {}
            case Lifetime.Step.Announce(int daysLeft) ->
                    apply(new GroupExpirationAnnounced(id, expiration, daysLeft));
            case Lifetime.Step.End() -> {
                apply(new GroupExpired(id, expiration));
                delete(clock);
            }
        }
    }

    /** GRP-R1. */
    private void requireOwner(Actor actor, Permissions permissions) {
        boolean owns = actor instanceof Actor.User user && owners.containsKey(user.id());
        if (!owns && !permissions.may(actor, Permission.GROUP_MANAGE_ALL)) {
            throw Refusal.forbidden("groups.not-owner", "Only an owner may change the group");
        }
    }

    private void requirePresent() {
        requireKnown();
        if (restorableUntil != null) {
            throw Refusal.conflict("groups.deleted", "The group is deleted; restore it first");
        }
    }

    private void requireKnown() {
        if (purged) {
            throw Refusal.notFound(GroupFacts.NO_SUCH_GROUP, "There is no such group any more");
        }
    }

    @EventSourcingHandler
    void on(GroupEvent event, @Timestamp Instant at) {
        id = event.groupId();
        lifetime = lifetime.after(event, at);
        switch (event) {
            case GroupCreated e -> {
                displayName = e.displayName();
                description = e.description();
                groupType = e.groupType();
                joinPolicy = e.joinPolicy();
                visibility = e.visibility();
            }
            case GroupRenamed e -> displayName = e.displayName();
            case GroupDescribed e -> description = e.description();
            case JoinPolicyReplaced e -> joinPolicy = e.joinPolicy();
            case VisibilityReplaced e -> visibility = e.visibility();
            case OwnerAdded e -> owners.put(e.grant().holder().id(), e.grant());
            case OwnerRemoved e -> owners.remove(e.grant().holder().id());
            case GroupDeleted e -> restorableUntil = e.restorableUntil();
            case GroupRestored e -> restorableUntil = null;
            case GroupPurged e -> purged = true;
            case GroupExpirationSet e -> {} // the lifetime
            case GroupRenewed e -> {}
            case GroupExpirationAnnounced e -> {}
            case GroupExpired e -> {}
        }
    }
}
