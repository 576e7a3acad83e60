package org.gatehouse.command.groups;

import java.util.Optional;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.groups.MembershipCommand;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.GroupRights;
import org.gatehouse.command.facts.MembershipFacts;
import org.gatehouse.command.facts.MembershipFacts.Ends;
import org.gatehouse.command.facts.NestingFacts;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserFacts.Standing;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/** The rules about memberships that ask for more than the membership itself. */
@Component
class GroupRules {

    static final String DYNAMIC = "groups.dynamic-membership";
    static final String GUEST_MEMBER = "groups.guest-member";

    private final GroupRights rights;
    private final MembershipFacts memberships;
    private final NestingFacts nesting;
    private final SettingsFacts settings;

    GroupRules(
            GroupRights rights,
            MembershipFacts memberships,
            NestingFacts nesting,
            SettingsFacts settings) {
        this.rights = rights;
        this.memberships = memberships;
        this.nesting = nesting;
        this.settings = settings;
    }

    static Resource resource(GroupId group) {
        return new Resource(ResourceKind.GROUP, group.value());
    }

    /** Before anything is decided: what is known of both ends stays true meanwhile. */
    Ends hold(MembershipCommand command) {
        return hold(command.userId(), command.groupId());
    }

    Ends hold(UserId user, GroupId group) {
        return memberships.hold(user, group);
    }

    /** GRP-R1. What follows from other events follows in deleted groups too. */
    void requireManager(Actor actor, Ends ends, GroupId group) {
        if (!(actor instanceof Actor.Room)) {
            requireGroup(ends);
            rights.requireManager(actor, group);
        }
    }

    void requireSelf(Actor actor, UserId user) {
        if (!(actor instanceof Actor.User self && self.id().equals(user.value()))) {
            throw Refusal.forbidden("groups.not-self", "One joins and leaves for oneself");
        }
    }

    /**
     * Whether they can be in a group at all.
     *
     * @throws Refusal those of {@link UserFacts#requireEnabled}, {@code groups.guest-member}
     */
    void requireUser(Ends ends) {
        UserFacts.requireEnabled(ends.user());
        if (ends.isGuest() && !settings.groups().settings().guests().mayBeAdded()) {
            throw Refusal.unprocessable(GUEST_MEMBER, "The settings do not let guests into groups");
        }
    }

    /**
     * GRP-R1.
     *
     * @throws Refusal {@code groups.dynamic-membership}
     */
    static void requireByHand(Ends ends) {
        if (ends.isRuled()) {
            throw dynamic();
        }
    }

    static Refusal dynamic() {
        return Refusal.unprocessable(DYNAMIC, "A rule says who is in the group");
    }

    boolean isEnabled(Ends ends) {
        return ends.user().filter(Standing.ENABLED::equals).isPresent();
    }

    boolean isThere(Ends ends) {
        return ends.joinPolicy().isPresent();
    }

    /**
     * @throws Refusal {@code groups.approval-required}, {@code groups.not-open} or {@code
     *     groups.confers-more}
     */
    void requireOpen(Ends ends, GroupId group) {
        switch (requireGroup(ends)) {
            case OPEN -> requireByHand(ends);
            case APPROVAL ->
                    throw Refusal.unprocessable(
                            "groups.approval-required",
                            "An owner decides who joins: ask with a justification");
            case CLOSED -> throw notOpen();
        }
        if (ends.isNested()) {
            requireAllOpen(group);
        }
    }

    static Refusal notOpen() {
        return Refusal.unprocessable(
                "groups.not-open", "The group cannot be joined without being asked in");
    }

    private void requireAllOpen(GroupId group) {
        GroupRights.requireNone(
                nesting.conferredBy(group).stream()
                        .filter(above -> above.joinPolicy() != JoinPolicy.OPEN),
                "Whoever is in the group is also in these, which are not open: ");
    }

    /** The code with which somebody who was approved would now be refused. */
    Optional<String> whyNotAdmitted(Ends ends) {
        try {
            requireGroup(ends);
            requireUser(ends);
            requireByHand(ends);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    static JoinPolicy requireGroup(Ends ends) {
        return ends.joinPolicy()
                .orElseThrow(
                        () -> Refusal.notFound(GroupFacts.NO_SUCH_GROUP, "There is no such group"));
    }
}
