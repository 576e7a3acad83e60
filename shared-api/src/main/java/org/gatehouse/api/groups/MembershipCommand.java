package org.gatehouse.api.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything one can ask about one user in one group. */
public sealed interface MembershipCommand extends Command {

    GroupId groupId();

    UserId userId();

    @TargetAggregateIdentifier
    default MembershipId membershipId() {
        return MembershipId.of(groupId(), userId());
    }

    /**
     * @param until when the membership ends by itself; none: it does not. Adding a member again
     *     moves the end.
     */
    @Requires(Permission.GROUP_MANAGE)
    record AddMember(GroupId groupId, UserId userId, @Nullable Instant until)
            implements MembershipCommand {}

    @Requires(Permission.GROUP_MANAGE)
    record RemoveMember(GroupId groupId, UserId userId) implements MembershipCommand {}

    @Requires(Permission.GROUP_READ)
    record JoinGroup(GroupId groupId, UserId userId) implements MembershipCommand {}

    @Requires(Permission.GROUP_READ)
    record LeaveGroup(GroupId groupId, UserId userId) implements MembershipCommand {}

    /** Sent when an end falls due; does nothing where the end has moved meanwhile. */
    @Requires(Permission.SYSTEM)
    record ExpireMembership(GroupId groupId, UserId userId) implements MembershipCommand {}

    /** Sent when the user was deleted; does nothing where they are back. */
    @Requires(Permission.SYSTEM)
    record SuspendMembership(GroupId groupId, UserId userId) implements MembershipCommand {}

    /**
     * Sent when the user was restored; does nothing where the end has passed meanwhile.
     *
     * @param source why they were a member; none, as in lines of before: somebody had added them
     */
    @Requires(Permission.SYSTEM)
    record ResumeMembership(
            GroupId groupId,
            UserId userId,
            @Nullable Instant until,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Source source)
            implements MembershipCommand {}

    /**
     * Sent when a request to join was approved.
     *
     * @param request what the membership is held for
     */
    @Requires(Permission.SYSTEM)
    record AdmitMember(GroupId groupId, UserId userId, RequestId request, @Nullable Instant until)
            implements MembershipCommand {}

    /** Sent when what the group's rule says of the user may have changed; does what it says now. */
    @Requires(Permission.SYSTEM)
    record ApplyMembershipRule(GroupId groupId, UserId userId) implements MembershipCommand {}
}
