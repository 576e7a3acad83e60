package org.gatehouse.command.groups;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.MembershipFacts;
import org.gatehouse.command.facts.MembershipFacts.Ends;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserFacts.Standing;
import org.gatehouse.platform.access.Permissions;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** The rules about memberships that ask for more than the membership itself. */
@Component
class GroupRules {

    private final Permissions permissions;
    private final MembershipFacts memberships;
    private final GrantFacts grants;

    GroupRules(Permissions permissions, MembershipFacts memberships, GrantFacts grants) {
        this.permissions = permissions;
        this.memberships = memberships;
        this.grants = grants;
    }

    static Resource resource(GroupId group) {
        return new Resource(ResourceKind.GROUP, group.value());
    }

    /** Before anything is decided: what is known of both ends stays true meanwhile. */
    Ends hold(MembershipCommand command) {
        return memberships.hold(command.userId(), command.groupId());
    }

    /** GRP-R1. */
    void requireManager(Actor actor, Ends ends, GroupId group) {
        requireGroup(ends);
        boolean owns =
                actor instanceof Actor.User user
                        && grants.holds(Holder.user(user.id()), resource(group), GrantRole.OWNER);
        if (!owns && !permissions.may(actor, Permission.GROUP_MANAGE_ALL)) {
            throw Refusal.forbidden("groups.not-owner", "Only an owner may change the members");
        }
    }

    void requireSelf(Actor actor, UserId user) {
        if (!(actor instanceof Actor.User self && self.id().equals(user.value()))) {
            throw Refusal.forbidden("groups.not-self", "One joins and leaves for oneself");
        }
    }

    void requireUser(Ends ends) {
        UserFacts.requireEnabled(ends.user());
    }

    boolean isEnabled(Ends ends) {
        return ends.user().filter(Standing.ENABLED::equals).isPresent();
    }

    boolean isThere(Ends ends) {
        return ends.joinPolicy().isPresent();
    }

    void requireOpen(Ends ends) {
        if (requireGroup(ends) != JoinPolicy.OPEN) {
            throw Refusal.unprocessable(
                    "groups.not-open", "The group cannot be joined without being asked in");
        }
    }

    private static JoinPolicy requireGroup(Ends ends) {
        return ends.joinPolicy()
                .orElseThrow(
                        () -> Refusal.notFound("groups.no-such-group", "There is no such group"));
    }
}
