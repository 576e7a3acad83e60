package org.gatehouse.command.membershiprules;

import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.GroupRights;
import org.gatehouse.command.facts.NestingFacts;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** Who may say by which rule people are in a group: whoever may change its members (GRP-R1). */
@Component
class RuleRights {

    private final GroupFacts groups;
    private final NestingFacts nesting;
    private final GroupRights rights;
    private final Guards guards;

    RuleRights(GroupFacts groups, NestingFacts nesting, GroupRights rights, Guards guards) {
        this.groups = groups;
        this.nesting = nesting;
        this.rights = rights;
        this.guards = guards;
    }

    /** From here on nobody comes into the group or goes until the transaction ends. */
    void requireManager(Actor actor, GroupId group) {
        guards.hold(Guard.changing(group.value()));
        if (groups.find(group).isEmpty()) {
            throw Refusal.notFound(GroupFacts.NO_SUCH_GROUP, "There is no such group");
        }
        rights.requireManager(actor, group);
    }

    /**
     * A rule lets people in, whoever that will be, and says alone who is in the group.
     *
     * @throws Refusal {@code groups.confers-more} or {@code membershiprules.has-member-groups}
     */
    void requireMayRule(Actor actor, GroupId group) {
        rights.requireMayGiveAllOf(actor, group);
        if (nesting.hasMemberGroups(group)) {
            throw Refusal.unprocessable(
                    "membershiprules.has-member-groups",
                    "There are groups in the group; a rule says of people who is in it");
        }
    }

    /** For a rule that begins to say something; see {@code MembershipRuleFacts.holdAny}. */
    void holdRules() {
        guards.hold(Guard.rules());
    }
}
