package org.gatehouse.command.facts;

import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.users.UserId;

/** What the rule of a group says of somebody, asked when it is decided. */
@FunctionalInterface
public interface RuledMembership {

    /** Who cannot be given anything is never a member by a rule, paused or not. */
    enum Verdict {
        MEMBER,
        NO_MEMBER,
        /** The rule is paused: whoever is in the group stays, and nobody comes. */
        AS_IT_IS,
        NO_RULE
    }

    Verdict verdict(GroupId group, UserId user);
}
