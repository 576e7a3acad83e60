package org.gatehouse.command.groups;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.GroupRights;
import org.gatehouse.command.facts.NestingFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** The rules about groups in groups. */
@Component
class NestingRules {

    private final GroupFacts groups;
    private final NestingFacts nesting;
    private final GroupRights rights;
    private final Guards guards;

    NestingRules(GroupFacts groups, NestingFacts nesting, GroupRights rights, Guards guards) {
        this.groups = groups;
        this.nesting = nesting;
        this.rights = rights;
        this.guards = guards;
    }

    /** Whoever joins one of them meanwhile waits, and sees then what it confers. */
    void hold(GroupId group, GroupId member) {
        guards.hold(Guard.nesting(), Guard.changing(group.value()), Guard.changing(member.value()));
    }

    /**
     * @throws Refusal {@code groups.no-such-group}, {@code groups.not-owner}, {@code
     *     groups.confers-more}, {@code groups.no-such-member-group}, {@code
     *     groups.dynamic-membership} or {@code groups.nesting-loop}
     */
    void requireMayNest(Actor actor, GroupId group, GroupId member) {
        requireMayRemove(actor, group);
        rights.requireMayGiveAllOf(actor, group);
        if (groups.find(member).isEmpty()) {
            throw Refusal.unprocessable(
                    "groups.no-such-member-group", "There is no such group to be in it");
        }
        if (groups.isRuled(group)) {
            throw GroupRules.dynamic();
        }
        if (group.equals(member) || nesting.above(group).contains(member)) {
            throw Refusal.unprocessable(
                    "groups.nesting-loop", "No group is in itself, however many are between");
        }
    }

    /**
     * @throws Refusal {@code groups.no-such-group} or {@code groups.not-owner}
     */
    void requireMayRemove(Actor actor, GroupId group) {
        if (groups.find(group).isEmpty()) {
            throw Refusal.notFound(GroupFacts.NO_SUCH_GROUP, "There is no such group");
        }
        rights.requireManager(actor, group);
    }
}
