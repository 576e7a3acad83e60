package org.gatehouse.command.facts;

import java.util.List;
import java.util.Optional;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.JoinPolicy;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.UserFacts.Standing;
import org.gatehouse.command.writing.Guards;
import org.gatehouse.command.writing.Guards.Guard;
import org.springframework.stereotype.Component;

/** What decisions about one user in one group must know of both. */
@Component
public class MembershipFacts {

    private static final String BOTH =
            """
            select (select %s from command.user_fact where user_id = ?),
                   (select guest from command.user_fact where user_id = ?),
                   (select join_policy from command.group_fact where group_id = ? and not deleted),
                   exists (select 1 from command.membership_rule_fact where group_id = ?),
                   exists (select 1 from command.grant_fact where holder = ? and holder_kind = 'GROUP')
            """
                    .formatted(UserFacts.STANDING);

    private final Guards guards;

    public MembershipFacts(Guards guards) {
        this.guards = guards;
    }

    /**
     * Both ends of a membership.
     *
     * @param user empty for somebody who was never registered
     * @param isGuest whether the user is no member of the organisation
     * @param joinPolicy empty where there is no such group, or it is deleted
     * @param isRuled whether a rule says who is in the group
     * @param isNested whether the group is itself in a group
     */
    public record Ends(
            Optional<Standing> user,
            boolean isGuest,
            Optional<JoinPolicy> joinPolicy,
            boolean isRuled,
            boolean isNested) {}

    /** As they are until the transaction ends: from here on nobody else changes either. */
    public Ends hold(UserId user, GroupId group) {
        return guards.holdAndAsk(
                List.of(Guard.user(user.value()), Guard.joining(group.value())),
                BOTH,
                (row, n) ->
                        new Ends(
                                Optional.ofNullable(row.getString(1)).map(Standing::valueOf),
                                row.getBoolean(2),
                                Optional.ofNullable(row.getString(3)).map(JoinPolicy::valueOf),
                                row.getBoolean(4),
                                row.getBoolean(5)),
                user.value(),
                user.value(),
                group.value(),
                group.value(),
                group.value());
    }
}
