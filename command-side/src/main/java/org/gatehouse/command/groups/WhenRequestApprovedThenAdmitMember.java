package org.gatehouse.command.groups;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.gatehouse.api.approvals.RequestEvent.RequestApproved;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.MembershipCommand.AdmitMember;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.Facts;
import org.gatehouse.command.writing.DueSheet;
import org.springframework.stereotype.Component;

/** Who asked to be in a group is in it once that was approved. */
@Component
@ProcessingGroup(Facts.GROUP)
class WhenRequestApprovedThenAdmitMember {

    private final DueSheet due;

    WhenRequestApprovedThenAdmitMember(DueSheet due) {
        this.due = due;
    }

    @EventHandler
    void on(RequestApproved event, EventMessage<?> message) {
        var asked = event.asked();
        if (asked.resource().kind() == ResourceKind.GROUP && asked.role() == GrantRole.MEMBER) {
            due.react(
                    new AdmitMember(
                            new GroupId(asked.resource().id()),
                            new UserId(asked.holder().id()),
                            event.requestId(),
                            asked.until()),
                    message);
        }
    }
}
