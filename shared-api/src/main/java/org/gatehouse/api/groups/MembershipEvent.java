package org.gatehouse.api.groups;

import java.time.Instant;
import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.personal.NotPersonal;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened between one user and one group. */
public sealed interface MembershipEvent extends AboutGroup, GrantEvent {

    /** Somebody entitled has added them. */
    @EventName("groups.MemberAdded")
    record MemberAdded(GroupId groupId, Grant grant) implements MembershipEvent, GrantEvent.Given {}

    /** They have joined by themselves. */
    @EventName("groups.MemberJoined")
    record MemberJoined(GroupId groupId, Grant grant)
            implements MembershipEvent, GrantEvent.Given {}

    /** The membership ends at another time than was said before. */
    @EventName("groups.MembershipEndMoved")
    record MembershipEndMoved(GroupId groupId, Grant grant, @Nullable Instant formerUntil)
            implements MembershipEvent, GrantEvent.Moved {}

    /** Somebody entitled has removed them. */
    @EventName("groups.MemberRemoved")
    record MemberRemoved(GroupId groupId, Grant grant)
            implements MembershipEvent, GrantEvent.Ended {}

    /** They have left by themselves. */
    @EventName("groups.MemberLeft")
    record MemberLeft(GroupId groupId, Grant grant) implements MembershipEvent, GrantEvent.Ended {}

    /** The membership has reached its end. */
    @EventName("groups.MembershipExpired")
    record MembershipExpired(GroupId groupId, Grant grant)
            implements MembershipEvent, GrantEvent.Ended {}

    /** An approved request came to nothing, as they could not be given the membership any more. */
    @EventName("groups.AdmissionWithheld")
    record AdmissionWithheld(
            GroupId groupId, Grant grant, @NotPersonal("A refusal code.") String code)
            implements MembershipEvent, GrantEvent.Withheld {}
}
