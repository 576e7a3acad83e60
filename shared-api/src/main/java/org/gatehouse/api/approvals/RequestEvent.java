package org.gatehouse.api.approvals;

import java.time.Instant;
import java.util.List;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.grants.AskedEvent;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.personal.NotPersonal;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened to a request. Which version of which policy decided is in the
 * metadata.
 */
public sealed interface RequestEvent extends DomainEvent {

    RequestId requestId();

    /**
     * @param asked what they will hold if it is approved; its source is this request
     * @param justification personal data of whoever asks
     * @param stages what the policy of the time wants
     * @param former the request that came to nothing, where it is asked again
     */
    @EventName("approvals.RequestSubmitted")
    record RequestSubmitted(
            RequestId requestId,
            UserId requester,
            Grant asked,
            Personal<String> justification,
            List<ApprovalStage> stages,
            @Nullable RequestId former)
            implements RequestEvent, AskedEvent {

        public RequestSubmitted {
            stages = List.copyOf(stages);
        }
    }

    /**
     * From now on the approvers of a stage may decide.
     *
     * @param stage counted from 1
     * @param until the first instant at which it is too late
     */
    @EventName("approvals.StageOpened")
    record StageOpened(RequestId requestId, int stage, Instant until) implements RequestEvent {}

    /**
     * One approver has decided.
     *
     * @param justification personal data of the approver
     */
    @EventName("approvals.DecisionTaken")
    record DecisionTaken(
            RequestId requestId,
            int stage,
            UserId approver,
            Decision decision,
            @Nullable Personal<String> justification)
            implements RequestEvent {}

    /** The last stage has approved. */
    @EventName("approvals.RequestApproved")
    record RequestApproved(RequestId requestId, Grant asked) implements RequestEvent {}

    @EventName("approvals.RequestDenied")
    record RequestDenied(RequestId requestId, int stage) implements RequestEvent {}

    /** Nobody has decided in time, which is a denial (X-R3). */
    @EventName("approvals.RequestTimedOut")
    record RequestTimedOut(RequestId requestId, int stage) implements RequestEvent {}

    @EventName("approvals.RequestCancelled")
    record RequestCancelled(RequestId requestId) implements RequestEvent {}

    /** What was approved is held now. */
    @EventName("approvals.RequestDelivered")
    record RequestDelivered(RequestId requestId) implements RequestEvent {}

    /** What was approved could not be given any more. */
    @EventName("approvals.DeliveryFailed")
    record DeliveryFailed(RequestId requestId, @NotPersonal("A refusal code.") String code)
            implements RequestEvent {}
}
