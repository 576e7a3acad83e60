package org.gatehouse.command.approvals;

import java.util.HashMap;
import java.util.Map;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.RequestEvent;
import org.gatehouse.api.approvals.RequestEvent.DecisionTaken;
import org.gatehouse.api.approvals.RequestEvent.DeliveryFailed;
import org.gatehouse.api.approvals.RequestEvent.RequestApproved;
import org.gatehouse.api.approvals.RequestEvent.RequestCancelled;
import org.gatehouse.api.approvals.RequestEvent.RequestDelivered;
import org.gatehouse.api.approvals.RequestEvent.RequestDenied;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestEvent.RequestTimedOut;
import org.gatehouse.api.approvals.RequestEvent.StageOpened;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.approvals.Phase.Decided;
import org.gatehouse.command.approvals.Phase.Pending;

/**
 * What the events of one request come to.
 *
 * @param taken who has decided what in the stage that was opened last
 */
record RequestState(RequestSubmitted submitted, Phase phase, Map<UserId, Decision> taken) {

    static RequestState of(RequestSubmitted submitted) {
        return new RequestState(submitted, Pending.SUBMITTED, Map.of());
    }

    RequestState after(RequestEvent event) {
        return switch (event) {
            case RequestSubmitted e -> of(e);
            case StageOpened e ->
                    new RequestState(submitted, new Pending(e.stage(), e.until()), Map.of());
            case DecisionTaken e -> taking(e.approver(), e.decision());
            case RequestApproved e -> in(Decided.APPROVED);
            case RequestDenied e -> in(Decided.DENIED);
            case RequestTimedOut e -> in(Decided.TIMED_OUT);
            case RequestCancelled e -> in(Decided.CANCELLED);
            case RequestDelivered e -> in(Decided.DELIVERED);
            case DeliveryFailed e -> in(Decided.FAILED);
        };
    }

    private RequestState in(Phase next) {
        return new RequestState(submitted, next, taken);
    }

    private RequestState taking(UserId approver, Decision decision) {
        var all = new HashMap<>(taken);
        all.put(approver, decision);
        return new RequestState(submitted, phase, Map.copyOf(all));
    }

    ApprovalStage stage(Pending pending) {
        return submitted.stages().get(pending.stage() - 1);
    }

    boolean isLast(Pending pending) {
        return pending.stage() == submitted.stages().size();
    }
}
