package org.gatehouse.command.testing;

import java.time.Instant;
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
import org.gatehouse.api.groups.NestingEvent.MemberGroupAdded;
import org.gatehouse.api.groups.Visibility;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleDefinitionId;
import org.gatehouse.api.roles.RoleEvent.RoleAssigned;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Events with which many tests begin. */
public final class Stories {

    private Stories() {}

    public static UserRegistered registered(UserId user) {
        var subject = Subject.user(user.value());
        return new UserRegistered(
                user, Personal.of(subject, "Ann"), Personal.of(subject, "ann@x.example"), null);
    }

    public static GroupCreated created(GroupId group, String name, JoinPolicy policy) {
        return new GroupCreated(group, name, "", GroupType.SECURITY, policy, Visibility.PUBLIC);
    }

    public static OwnerAdded owned(GroupId group, UserId owner) {
        return new OwnerAdded(group, grant(group, owner, GrantRole.OWNER, null));
    }

    public static RoleAssigned assigned(
            RoleDefinitionId role, UserId user, @Nullable Instant until) {
        return new RoleAssigned(
                RoleAssignmentId.of(role, user),
                new Grant(
                        Holder.user(user.value()),
                        new Resource(ResourceKind.ROLE, role.value()),
                        GrantRole.ASSIGNEE,
                        Source.DIRECT,
                        null,
                        until));
    }

    public static Grant membership(GroupId group, UserId user, @Nullable Instant until) {
        return grant(group, user, GrantRole.MEMBER, until);
    }

    public static MemberGroupAdded nested(GroupId group, GroupId member) {
        return new MemberGroupAdded(
                group,
                new Grant(
                        new Holder(HolderKind.GROUP, member.value()),
                        new Resource(ResourceKind.GROUP, group.value()),
                        GrantRole.MEMBER,
                        Source.DIRECT,
                        null,
                        null));
    }

    private static Grant grant(
            GroupId group, UserId user, GrantRole role, @Nullable Instant until) {
        return new Grant(
                Holder.user(user.value()),
                new Resource(ResourceKind.GROUP, group.value()),
                role,
                Source.DIRECT,
                null,
                until);
    }
}
