package org.gatehouse.api.membershiprules;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.Id;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** What Gatehouse asks of itself, so that memberships follow their rules. They decide nothing. */
public sealed interface RuleReviewCommand extends Command {

    @TargetAggregateIdentifier
    Id about();

    /** Sent when something that rules ask for may have changed of somebody. */
    @Requires(Permission.SYSTEM)
    record ReviewRulesOfUser(UserId userId) implements RuleReviewCommand {

        @Override
        public UserId about() {
            return userId;
        }
    }

    /**
     * Sent when a rule begins to say something else; goes through all users, so many at a time.
     *
     * @param after those up to this one have had their turn; none: all begin
     */
    @Requires(Permission.SYSTEM)
    record EvaluateRule(GroupId groupId, @Nullable UserId after) implements RuleReviewCommand {

        @Override
        public MembershipRuleId about() {
            return MembershipRuleId.of(groupId);
        }
    }
}
