package org.gatehouse.query.groups;

import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.groups.GroupEvent.GroupCreated;
import org.gatehouse.api.groups.GroupEvent.OwnerAdded;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipEvent.MemberAdded;
import org.gatehouse.api.groups.MembershipId;
import org.gatehouse.api.groups.NestingEvent.MemberGroupAdded;
import org.gatehouse.api.groups.NestingEvent.MemberGroupRemoved;
import org.gatehouse.api.groups.NestingId;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.users.UserId;
import org.gatehouse.query.reading.Story;

/** Says with few words what happened to groups. */
record GroupStory(Story story) {

    GroupStory() {
        this(new Story());
    }

    GroupStory then(GroupId group, DomainEvent event) {
        story.then(group.value(), event);
        return this;
    }

    GroupStory created(GroupId group, String name, Visibility visibility) {
        return then(
                group,
                new GroupCreated(group, name, "", GroupType.SECURITY, JoinPolicy.OPEN, visibility));
    }

    GroupStory owned(GroupId group, UserId owner) {
        return then(
                group,
                new OwnerAdded(group, grant(Holder.user(owner.value()), group, GrantRole.OWNER)));
    }

    GroupStory in(GroupId group, UserId member) {
        story.then(
                MembershipId.of(group, member).value(),
                new MemberAdded(
                        group, grant(Holder.user(member.value()), group, GrantRole.MEMBER)));
        return this;
    }

    GroupStory in(GroupId group, GroupId member) {
        story.then(
                NestingId.of(group, member).value(),
                new MemberGroupAdded(group, grant(holder(member), group, GrantRole.MEMBER)));
        return this;
    }

    GroupStory out(GroupId group, GroupId member) {
        story.then(
                NestingId.of(group, member).value(),
                new MemberGroupRemoved(group, grant(holder(member), group, GrantRole.MEMBER)));
        return this;
    }

    static Grant grant(Holder holder, GroupId group, GrantRole role) {
        return new Grant(
                holder,
                new Resource(ResourceKind.GROUP, group.value()),
                role,
                Source.DIRECT,
                null,
                null);
    }

    private static Holder holder(GroupId group) {
        UUID id = group.value();
        return new Holder(HolderKind.GROUP, id);
    }
}
