package org.gatehouse.command.approvals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.approvals.RequestCommand.ReportFailedDelivery;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/**
 * What an approved request asked for could not be given: its delivery failed. Whichever room it is.
 */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenWithheldThenReportFailedDelivery {

    private final DueSheet due;

    WhenWithheldThenReportFailedDelivery(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(GrantEvent.Withheld event, EventMessage<?> message) {
        var source = event.grant().source();
        var request = source.id();
        if (source.kind() == SourceKind.REQUEST && request != null) {
            due.react(new ReportFailedDelivery(new RequestId(request), event.code()), message);
        }
    }
}
