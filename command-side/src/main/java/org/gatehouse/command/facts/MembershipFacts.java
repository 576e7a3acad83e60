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
                   (select join_policy from command.group_fact where group_id = ?)
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
     * @param joinPolicy empty where there is no such group
     */
    public record Ends(Optional<Standing> user, Optional<JoinPolicy> joinPolicy) {}

    /** As they are until the transaction ends: from here on nobody else changes either. */
    public Ends hold(UserId user, GroupId group) {
        return guards.holdAndAsk(
                List.of(Guard.user(user.value()), Guard.joining(group.value())),
                BOTH,
                (row, n) ->
                        new Ends(
                                Optional.ofNullable(row.getString(1)).map(Standing::valueOf),
                                Optional.ofNullable(row.getString(2)).map(JoinPolicy::valueOf)),
                user.value(),
                group.value());
    }
}
