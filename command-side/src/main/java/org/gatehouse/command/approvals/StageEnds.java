package org.gatehouse.command.approvals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.approvals.RequestCommand.TimeOutRequest;
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
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Keeps on the due sheet when the time of an open stage is over. */
@Component
@ProcessingGroup(Facts.GROUP)
class StageEnds {

    private final DueSheet due;

    StageEnds(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(RequestEvent event, EventMessage<?> message) {
        var line = "request-timeout:" + event.requestId();
        switch (event) {
            case StageOpened e ->
                    due.put(line, e.until(), new TimeOutRequest(e.requestId(), e.stage()), message);
            case RequestApproved e -> due.drop(line);
            case RequestDenied e -> due.drop(line);
            case RequestCancelled e -> due.drop(line);
            case RequestSubmitted e -> {}
            case DecisionTaken e -> {} // more may have to decide
            case RequestTimedOut e -> {}
            case RequestDelivered e -> {}
            case DeliveryFailed e -> {}
        }
    }
}
