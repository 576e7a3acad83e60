package org.gatehouse.command.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupEvent;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipEvent.MemberRemoved;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.NestingEvent.MemberGroupAdded;
import org.gatehouse.api.groups.NestingEvent.MemberGroupRemoved;
import org.gatehouse.api.groups.NestingId;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.imports.ImportCommand.TakeOverHistory;
import org.gatehouse.api.imports.Past;
import org.gatehouse.api.imports.PastStep;
import org.gatehouse.api.imports.PastStep.Given;
import org.gatehouse.api.imports.PastStep.GroupBegun;
import org.gatehouse.api.imports.PastStep.GroupDescribed;
import org.gatehouse.api.imports.PastStep.GroupEnded;
import org.gatehouse.api.imports.PastStep.GroupRenamed;
import org.gatehouse.api.imports.PastStep.PersonSeen;
import org.gatehouse.api.imports.PastStep.Taken;
import org.gatehouse.api.imports.PastStep.VisibilityReplaced;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserFacts.Standing;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.command.imports.Findings.Count;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Appends what another system tells to the streams that it belongs to, many at once: the rules of
 * Gatehouse are not asked about what has happened elsewhere. What was changed here since stays as
 * it is. An event's id follows from what it tells, and thereby it is stored once.
 */
@Component
class PastEvents {

    /** It was changed in Gatehouse since, or after what the history tells. */
    static final String CHANGED_HERE = "imports.changed-here";

    private static final Source IMPORT = new Source(SourceKind.IMPORT, null);

    private final EventStore log;
    private final PostgresEventStorageEngine engine;
    private final Guards guards;
    private final UserFacts users;
    private final UserNames userNames;
    private final GroupFacts groups;
    private final UniqueValues names;
    private final GrantFacts grants;
    private final Clock clock;

    PastEvents(
            EventStore log,
            PostgresEventStorageEngine engine,
            Guards guards,
            UserFacts users,
            UserNames userNames,
            GroupFacts groups,
            UniqueValues names,
            GrantFacts grants,
            Clock clock) {
        this.log = log;
        this.engine = engine;
        this.guards = guards;
        this.users = users;
        this.userNames = userNames;
        this.groups = groups;
        this.names = names;
        this.grants = grants;
        this.clock = clock;
    }

    /** What has come of the portion. */
    Findings append(TakeOverHistory command) {
        var findings = new Findings();
        findings.count(Count.ENTRIES, command.entries());
        findings.count(Count.PROBLEMS, command.uncounted());
        command.problems().forEach(findings::add);
        if (!command.steps().isEmpty()) {
            guards.holdAll(guards(command.steps()));
            var portion = new Portion(command, findings);
            command.steps().forEach(portion::take);
            log.publish(portion.events);
        }
        return findings;
    }

    private static Set<Guard> guards(List<PastStep> steps) {
        var all = new LinkedHashSet<Guard>();
        for (var step : steps) {
            if (step instanceof PersonSeen seen) {
                all.add(Guard.user(seen.userId().value()));
            } else if (step instanceof PastStep.OfGroup ofGroup) {
                all.add(Guard.changing(ofGroup.groupId().value()));
            }
            var holder = holder(step);
            if (holder != null) {
                switch (holder.kind()) {
                    case USER -> all.add(Guard.user(holder.id()));
                    case GROUP -> {
                        all.add(Guard.changing(holder.id()));
                        all.add(Guard.nesting());
                    }
                }
            }
        }
        return all;
    }

    private static @Nullable Holder holder(PastStep step) {
        return switch (step) {
            case Given gain -> gain.holder();
            case Taken loss -> loss.holder();
            default -> null;
        };
    }

    private static UUID stream(PastStep step) {
        return switch (step) {
            case PersonSeen seen -> seen.userId().value();
            case Given gain -> stream(gain.groupId(), gain.holder(), gain.role());
            case Taken loss -> stream(loss.groupId(), loss.holder(), loss.role());
            case PastStep.OfGroup ofGroup -> ofGroup.groupId().value();
        };
    }

    private static UUID stream(GroupId group, Holder holder, GrantRole role) {
        if (holder.kind() == HolderKind.GROUP) {
            return NestingId.of(group, new GroupId(holder.id())).value();
        }
        return role == GrantRole.OWNER
                ? group.value()
                : MembershipId.of(group, new UserId(holder.id())).value();
    }

    private static Grant grant(GroupId group, Holder holder, GrantRole role) {
        return new Grant(
                holder, new Resource(ResourceKind.GROUP, group.value()), role, IMPORT, null, null);
    }

    /** One grant, whatever justifies it. */
    private record Holding(Holder holder, UUID group, GrantRole role) {

        static Holding of(Grant grant) {
            return new Holding(grant.holder(), grant.resource().id(), grant.role());
        }
    }

    /** What is known at the beginning of a portion, and what the portion makes of it. */
    private final class Portion {

        private final TakeOverHistory command;
        private final Findings findings;
        private final MetaData metadata = MetaData.from(CurrentUnitOfWork.correlationData());
        private final List<DomainEventMessage<?>> events = new ArrayList<>();

        private final Map<GroupId, String> there = new HashMap<>();
        private final Set<GroupId> ruled;
        private final Map<UserId, Standing> standings;
        private final Set<Holding> held;

        /** Those of whom {@link #held} has what is imported. */
        private final Set<UUID> holders = new HashSet<>();

        private final Map<UUID, Long> sequences = new HashMap<>();
        private final Set<UUID> stored = new HashSet<>();
        private final Map<Holding, Instant> latest = new HashMap<>();
        private final Map<UUID, String> descriptions = new HashMap<>();
        private final Map<UUID, Visibility> visibilities = new HashMap<>();

        Portion(TakeOverHistory command, Findings findings) {
            this.command = command;
            this.findings = findings;
            var steps = command.steps();
            var streams = steps.stream().map(PastEvents::stream).collect(Collectors.toSet());
            engine.readStreams(streams).forEach(this::read);
            var groupIds = new HashSet<GroupId>();
            for (var step : steps) {
                if (step instanceof PastStep.OfGroup ofGroup) {
                    groupIds.add(ofGroup.groupId());
                }
                var holder = holder(step);
                if (holder != null) {
                    holders.add(holder.id());
                    if (holder.kind() == HolderKind.GROUP) {
                        groupIds.add(new GroupId(holder.id()));
                    }
                }
            }
            groups.findAll(groupIds).forEach(known -> there.put(known.id(), known.displayName()));
            ruled = groups.ruled(groupIds);
            standings = users.standings(holders.stream().map(UserId::new).toList());
            held =
                    grants.heldBy(holders).stream()
                            .filter(grant -> grant.source().equals(IMPORT))
                            .map(Holding::of)
                            .collect(Collectors.toCollection(HashSet::new));
        }

        private void read(DomainEventMessage<?> event) {
            var stream = UUID.fromString(event.getAggregateIdentifier());
            sequences.put(stream, event.getSequenceNumber());
            stored.add(UUID.fromString(event.getIdentifier()));
            switch (event.getPayload()) {
                case GrantEvent told ->
                        latest.merge(
                                Holding.of(told.grant()),
                                Metadata.effectiveAt(event.getMetaData())
                                        .orElse(event.getTimestamp()),
                                Portion::later);
                case GroupEvent.GroupCreated told -> {
                    descriptions.put(stream, told.description());
                    visibilities.put(stream, told.visibility());
                }
                case GroupEvent.GroupDescribed told -> descriptions.put(stream, told.description());
                case GroupEvent.VisibilityReplaced told ->
                        visibilities.put(stream, told.visibility());
                default -> {}
            }
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        void take(PastStep step) {
            try {
                switch (step) {
                    case PersonSeen seen -> register(seen);
                    case GroupBegun begun -> begin(begun);
                    case GroupRenamed renamed -> rename(renamed);
                    case GroupDescribed described -> describe(described);
                    case VisibilityReplaced replaced -> show(replaced);
                    case GroupEnded ended -> end(ended);
                    case Given gain -> give(gain);
                    case Taken loss -> take(loss);
                }
            } catch (Refusal refused) {
                findings.refuse(step.past().line(), null, refused.code());
            }
        }

        private void register(PersonSeen step) {
            var user = step.userId();
            var subject = Subject.user(user.value());
            var event =
                    new UserRegistered(
                            user,
                            Personal.of(subject, step.displayName().value()),
                            Personal.of(subject, step.userPrincipalName().value()),
                            null);
            if (isStored(step, event, null)) {
                return;
            }
            userNames.move(user, Kind.PRINCIPAL_NAME, null, step.userPrincipalName().value());
            add(step, event, null);
            standings.put(user, Standing.ENABLED);
            findings.count(Count.REGISTERED);
        }

        private void begin(GroupBegun step) {
            var group = step.groupId();
            var event =
                    new GroupEvent.GroupCreated(
                            group,
                            step.displayName().value(),
                            step.description().value(),
                            GroupType.SECURITY,
                            JoinPolicy.CLOSED,
                            step.visibility());
            if (isStored(step, event, null)) {
                return;
            }
            names.claim(
                    GroupFacts.NAMES, step.displayName().key(), group.value(), "groups.name-taken");
            add(step, event, null);
            there.put(group, step.displayName().value());
            descriptions.put(group.value(), step.description().value());
            visibilities.put(group.value(), step.visibility());
            findings.count(Count.GROUPS);
        }

        private void rename(GroupRenamed step) {
            var group = step.groupId();
            var event =
                    new GroupEvent.GroupRenamed(
                            group, step.formerDisplayName().value(), step.displayName().value());
            if (isStored(step, event, null)) {
                return;
            }
            requireUnchanged(step.formerDisplayName().value().equals(nameOf(group)));
            names.move(
                    GroupFacts.NAMES,
                    step.formerDisplayName().key(),
                    step.displayName().key(),
                    group.value(),
                    "groups.name-taken");
            add(step, event, null);
            there.put(group, step.displayName().value());
        }

        private void describe(GroupDescribed step) {
            var group = step.groupId();
            var former = step.formerDescription().value();
            var event = new GroupEvent.GroupDescribed(group, former, step.description().value());
            if (isStored(step, event, null)) {
                return;
            }
            nameOf(group);
            requireUnchanged(former.equals(descriptions.get(group.value())));
            add(step, event, null);
            descriptions.put(group.value(), step.description().value());
        }

        private void show(VisibilityReplaced step) {
            var group = step.groupId();
            var event =
                    new GroupEvent.VisibilityReplaced(
                            group, step.formerVisibility(), step.visibility());
            if (isStored(step, event, null)) {
                return;
            }
            nameOf(group);
            requireUnchanged(step.formerVisibility() == visibilities.get(group.value()));
            add(step, event, null);
            visibilities.put(group.value(), step.visibility());
        }

        /** Elsewhere there was no time in which it could have been restored. */
        private void end(GroupEnded step) {
            var group = step.groupId();
            var event = new GroupEvent.GroupDeleted(group, step.past().at());
            if (isStored(step, event, null)) {
                return;
            }
            names.release(GroupFacts.NAMES, GroupName.keyOf(nameOf(group)), group.value());
            add(step, event, null);
            add(step, new GroupEvent.GroupPurged(group), null);
            there.remove(group);
            held.removeIf(each ->
                    each.group().equals(group.value()) || each.holder().id().equals(group.value()));
            findings.count(Count.ENDED);
        }

        private void give(Given step) {
            var group = step.groupId();
            var holder = step.holder();
            var grant = grant(group, holder, step.role());
            var event =
                    switch (holder.kind()) {
                        case GROUP -> new MemberGroupAdded(group, grant);
                        case USER ->
                                step.role() == GrantRole.OWNER
                                        ? new GroupEvent.OwnerAdded(group, grant)
                                        : new MemberAdded(group, grant);
                    };
            if (isStored(step, event, holder)) {
                return;
            }
            nameOf(group);
            requireHolder(group, holder);
            if (step.role() == GrantRole.MEMBER && ruled.contains(group)) {
                throw Refusal.unprocessable(
                        "groups.dynamic-membership", "A rule says who is in it");
            }
            requireLatest(Holding.of(grant), step.past());
            if (held.add(Holding.of(grant))) {
                add(step, event, holder);
                findings.count(step.role() == GrantRole.OWNER ? Count.OWNERS : Count.MEMBERS);
            } else {
                findings.count(Count.UNCHANGED);
            }
        }

        private void take(Taken step) {
            var group = step.groupId();
            var holder = step.holder();
            var grant = grant(group, holder, step.role());
            var event =
                    switch (holder.kind()) {
                        case GROUP -> new MemberGroupRemoved(group, grant);
                        case USER ->
                                step.role() == GrantRole.OWNER
                                        ? new GroupEvent.OwnerRemoved(group, grant)
                                        : new MemberRemoved(group, grant);
                    };
            if (isStored(step, event, holder)) {
                return;
            }
            nameOf(group);
            requireLatest(Holding.of(grant), step.past());
            if (held.remove(Holding.of(grant))) {
                add(step, event, holder);
                findings.count(Count.ENDED);
            } else {
                findings.count(Count.UNCHANGED);
            }
        }

        private void requireHolder(GroupId group, Holder holder) {
            if (holder.kind() == HolderKind.GROUP) {
                var member = new GroupId(holder.id());
                nameOf(member);
                if (group.equals(member) || isWithin(group, member.value())) {
                    throw Refusal.unprocessable(Organisation.NESTING_LOOP, "It would be in itself");
                }
            } else {
                UserFacts.requireEnabled(
                        Optional.ofNullable(standings.get(new UserId(holder.id()))));
            }
        }

        /** Whether a group is in another one, as the portion has made it so far. */
        private boolean isWithin(GroupId group, UUID other) {
            var above = new LinkedHashSet<>(Set.of(group.value()));
            for (var rest = new ArrayDeque<>(above); !rest.isEmpty(); ) {
                var each = rest.remove();
                Stream.concat(
                                held.stream()
                                        .filter(imported -> imported.holder().id().equals(each))
                                        .map(Holding::group),
                                grants.heldBy(Set.of(each)).stream()
                                        .filter(grant ->
                                                !holders.contains(each)
                                                        || !grant.source().equals(IMPORT))
                                        .map(grant -> grant.resource().id()))
                        .filter(above::add)
                        .forEach(rest::add);
            }
            return above.contains(other);
        }

        private String nameOf(GroupId group) {
            var name = there.get(group);
            if (name == null) {
                throw Refusal.notFound(GroupFacts.NO_SUCH_GROUP, "There is no such group any more");
            }
            return name;
        }

        private static void requireUnchanged(boolean unchanged) {
            if (!unchanged) {
                throw Refusal.conflict(CHANGED_HERE, "It was changed in Gatehouse");
            }
        }

        private void requireLatest(Holding holding, Past past) {
            requireUnchanged(!latest.getOrDefault(holding, Instant.MIN).isAfter(past.at()));
        }

        private boolean isStored(PastStep step, DomainEvent event, @Nullable Holder holder) {
            boolean isStored = stored.contains(id(step, event, holder));
            if (isStored) {
                findings.count(Count.UNCHANGED);
            }
            return isStored;
        }

        private void add(PastStep step, DomainEvent event, @Nullable Holder holder) {
            var stream = stream(step);
            long sequence = sequences.merge(stream, 0L, (last, zero) -> last + 1);
            var past = step.past();
            var from =
                    past.change() == null
                            ? command.source()
                            : command.source() + "#" + past.change();
            events.add(
                    new GenericDomainEventMessage<>(
                            event.getClass().getSimpleName(),
                            stream.toString(),
                            sequence,
                            new GenericMessage<>(
                                    id(step, event, holder).toString(),
                                    event,
                                    metadata.and(Metadata.IMPORTED_FROM, from)
                                            .and(Metadata.EFFECTIVE_AT, past.at().toString())),
                            clock.instant()));
        }

        /** Somebody who is not known has an id of no meaning, so that nothing tells of them. */
        private UUID id(PastStep step, DomainEvent event, @Nullable Holder holder) {
            return DerivedId.of(
                    "imported-event",
                    command.source(),
                    step.past().at(),
                    String.valueOf(step.past().change()),
                    EventNames.nameOf(event.getClass()),
                    stream(step),
                    holder == null ? "" : holder.id());
        }
    }
}
