package org.gatehouse.command.groups;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** The rules about memberships that ask for more than the membership itself. */
@Component
class GroupRules {

    private final Guards guards;
    private final Permissions permissions;
    private final UserFacts users;
    private final GroupFacts groups;
    private final GrantFacts grants;

    GroupRules(
            Guards guards,
            Permissions permissions,
            UserFacts users,
            GroupFacts groups,
            GrantFacts grants) {
        this.guards = guards;
        this.permissions = permissions;
        this.users = users;
        this.groups = groups;
        this.grants = grants;
    }

    static Resource resource(GroupId group) {
        return new Resource(ResourceKind.GROUP, group.value());
    }

    /** Before any fact is read: what is read stays true until the transaction ends. */
    void lock(MembershipCommand command) {
        guards.hold(
                Guard.user(command.userId().value()), Guard.joining(command.groupId().value()));
    }

    /** GRP-R1. */
    void requireManager(Actor actor, GroupId group) {
        requireGroup(group);
        if (permissions.may(actor, Permission.GROUP_MANAGE_ALL)) {
            return;
        }
        if (!(actor instanceof Actor.User user
                && grants.holds(user.id(), resource(group), GrantRole.OWNER))) {
            throw Refusal.forbidden("groups.not-owner", "Only an owner may change the members");
        }
    }

    void requireSelf(Actor actor, UserId user) {
        if (!(actor instanceof Actor.User self && self.id().equals(user.value()))) {
            throw Refusal.forbidden("groups.not-self", "One joins and leaves for oneself");
        }
    }

    void requireUser(UserId user) {
        users.requireEnabled(user);
    }

    void requireOpen(GroupId group) {
        if (requireGroup(group) != JoinPolicy.OPEN) {
            throw Refusal.unprocessable(
                    "groups.not-open", "The group cannot be joined without being asked in");
        }
    }

    private JoinPolicy requireGroup(GroupId group) {
        return groups.joinPolicy(group)
                .orElseThrow(
                        () -> Refusal.notFound("groups.no-such-group", "There is no such group"));
    }
}
