package org.gatehouse.command.groups;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.settings.GroupSettings;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.GroupRights;
import org.gatehouse.command.facts.Requestable;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** Asking to be in a group: any one of its owners decides (GRP-R5). */
@Component
class GroupRequests implements Requestable {

    private final GroupRules rules;
    private final GroupRights rights;
    private final GrantFacts grants;
    private final SettingsFacts settings;

    GroupRequests(GroupRules rules, GroupRights rights, GrantFacts grants, SettingsFacts settings) {
        this.rules = rules;
        this.rights = rights;
        this.grants = grants;
        this.settings = settings;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.GROUP;
    }

    /** Whoever owns the group needs to ask nobody. */
    @Override
    public Terms terms(UserId requester, Resource resource, GrantRole role) {
        if (role != GrantRole.MEMBER) {
            throw Refusal.unprocessable("groups.not-requestable", "One asks to be a member");
        }
        var group = new GroupId(resource.id());
        var ends = rules.hold(requester, group);
        var joinPolicy = GroupRules.requireGroup(ends);
        rules.requireUser(ends);
        GroupRules.requireByHand(ends);
        switch (joinPolicy) {
            case OPEN ->
                    throw Refusal.unprocessable(
                            "groups.no-approval-required", "The group can be joined at once");
            case CLOSED -> throw GroupRules.notOpen();
            case APPROVAL -> {}
        }
        if (isOne(requester, resource, GrantRole.OWNER)
                || isOne(requester, resource, GrantRole.MEMBER)) {
            throw Refusal.conflict(
                    "groups.already-member", "They are a member, or own the group and decide");
        }
        var policy = settings.groups();
        return new Terms(List.of(stage(policy.settings())), policy.version());
    }

    private static ApprovalStage stage(GroupSettings settings) {
        var named =
                settings.fallbackOwners().stream()
                        .map(user -> Approver.user(user.value()))
                        .toList();
        return new ApprovalStage(
                ApprovalRule.ANY_ONE,
                null,
                List.of(Approver.RESOURCE_OWNERS),
                named.isEmpty() ? List.of(Approver.ADMINISTRATORS) : named,
                settings.joinRequests().timeoutInDays(),
                false);
    }

    private boolean isOne(UserId user, Resource resource, GrantRole role) {
        return grants.holds(Holder.user(user.value()), resource, role);
    }

    @Override
    public void requireMayGive(
            Actor approver, UserId requester, Resource resource, GrantRole role) {
        rights.requireMayGiveAllOf(approver, new GroupId(resource.id()));
    }

    @Override
    public boolean isAdministrator(UUID user) {
        return rights.isAdministrator(new Actor.User(user));
    }
}
