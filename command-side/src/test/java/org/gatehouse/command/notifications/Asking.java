package org.gatehouse.command.notifications;

import java.time.Instant;
import java.util.List;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.approvals.ApprovalRule;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestEvent.StageOpened;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;

/** A request of somebody to be in a group. */
record Asking(RequestId id, UserId requester, GroupId group) {

    static final Instant UNTIL = Instant.parse("2100-06-01T12:00:00Z");
    static final String WHY = "Because of the canary-justification";

    static Asking by(UserId requester, GroupId group) {
        return new Asking(new RequestId(Ids.next()), requester, group);
    }

    Grant asked() {
        return new Grant(
                Holder.user(requester.value()),
                new Resource(ResourceKind.GROUP, group.value()),
                GrantRole.MEMBER,
                new Source(SourceKind.REQUEST, id.value()),
                null,
                null);
    }

    /** Submitted, and its first stage open. */
    DomainEvent[] to(List<Approver> approvers, List<Approver> fallback) {
        return new DomainEvent[] {
            new RequestSubmitted(
                    id,
                    requester,
                    asked(),
                    Personal.of(Subject.user(requester.value()), WHY),
                    List.of(
                            new ApprovalStage(
                                    ApprovalRule.ANY_ONE, null, approvers, fallback, 14, false)),
                    null),
            new StageOpened(id, 1, UNTIL)
        };
    }
}
