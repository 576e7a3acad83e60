package org.gatehouse.command.imports;

import java.util.Map;
import java.util.function.Predicate;
import org.gatehouse.api.Command;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupCommand.AddOwner;
import org.gatehouse.api.groups.GroupCommand.CreateGroup;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand.AddMember;
import org.gatehouse.api.groups.NestingCommand.AddMemberGroup;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.imports.Findings.Count;
import org.gatehouse.command.imports.Groupings.Grouping;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;

/**
 * Takes the groups of a file over. They begin as those do that an administrator makes: for access,
 * seen by everybody, and only owners add members. Nobody is taken out of a group.
 */
final class GroupPlans {

    private final UniqueValues names;
    private final GrantFacts grants;
    private final Predicate<UserId> isInactive;
    private final Sending sending;
    private final Findings findings;

    GroupPlans(
            UniqueValues names,
            GrantFacts grants,
            Predicate<UserId> isInactive,
            Sending sending,
            Findings findings) {
        this.names = names;
        this.grants = grants;
        this.isInactive = isInactive;
        this.sending = sending;
        this.findings = findings;
    }

    void carryOut(Grouping group) {
        leaveOutTheInactive(group.knownMembers, Attribute.MEMBER_OF);
        leaveOutTheInactive(group.knownOwners, Attribute.OWNER_OF);
        var known = names.owner(GroupFacts.NAMES, group.name.key()).map(GroupId::new);
        var id = known.orElseGet(() -> new GroupId(Ids.next()));
        if (known.isEmpty() && !create(id, group)) {
            return;
        }
        group.id = id;
        group.knownOwners.forEach((user, line) -> {
            if (!holds(Holder.user(user.value()), id, GrantRole.OWNER)) {
                beside(line, Attribute.OWNER_OF, Count.OWNERS, new AddOwner(id, user));
            }
        });
        group.knownMembers.forEach((user, line) -> {
            if (!holds(Holder.user(user.value()), id, GrantRole.MEMBER)) {
                beside(line, Attribute.MEMBER_OF, Count.MEMBERS, new AddMember(id, user, null));
            }
        });
    }

    /** Once all groups are there: what is in them of the others. */
    void nest(Grouping group) {
        var id = group.id;
        if (id == null) {
            return;
        }
        for (var member : group.memberGroups) {
            var inner = member.id;
            if (inner == null) {
                findings.leaveOut(group.line, "member", GroupFacts.NO_SUCH_GROUP);
            } else if (!holds(new Holder(HolderKind.GROUP, inner.value()), id, GrantRole.MEMBER)) {
                beside(
                        group.line,
                        Attribute.MEMBER_OF,
                        Count.MEMBERS,
                        new AddMemberGroup(id, inner));
            }
        }
    }

    private void leaveOutTheInactive(Map<UserId, Long> people, Attribute attribute) {
        people.entrySet()
                .removeIf(person -> {
                    boolean inactive = isInactive.test(person.getKey());
                    if (inactive) {
                        findings.leaveOut(
                                person.getValue(), attribute.graphName(), UserFacts.DISABLED);
                    }
                    return inactive;
                });
    }

    /** Its owners follow: one who cannot own it must not keep it from being there. */
    private boolean create(GroupId id, Grouping group) {
        try {
            sending.send(
                    new CreateGroup(
                            id,
                            group.name,
                            group.description,
                            GroupType.SECURITY,
                            JoinPolicy.CLOSED,
                            Visibility.PUBLIC,
                            null));
        } catch (Refusal refusal) {
            findings.refuse(group.line, null, refusal.code());
            return false;
        }
        findings.count(Count.GROUPS);
        return true;
    }

    private void beside(long line, Attribute attribute, Count count, Command command) {
        sending.beside(() -> {
            try {
                sending.send(command);
                findings.count(count);
            } catch (Refusal refusal) {
                findings.leaveOut(line, attribute.graphName(), refusal.code());
            }
        });
    }

    private boolean holds(Holder holder, GroupId group, GrantRole role) {
        return grants.holds(holder, new Resource(ResourceKind.GROUP, group.value()), role);
    }
}
