package org.gatehouse.query.approvals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.approvals.Approver;
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
import org.gatehouse.api.approvals.RequestStatus;
import org.gatehouse.api.grants.GrantEvent;
import org.gatehouse.api.grants.HolderKind;
import org.gatehouse.api.grants.OwnershipEvent;
import org.gatehouse.api.grants.ResourceEvent;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.springframework.stereotype.Component;

/** Keeps the rows of requests, and who owns what they are about. */
@Component
final class ApprovalProjection implements Projection {

    private static final UUID NO_SOURCE = new UUID(0, 0);

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("request", "request_id"),
                new Table("stage", "request_id"),
                new Table("approver", "request_id"),
                new Table("decision", "request_id"),
                new Table("owner", "stream"),
                new Table("resource", "stream"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(RequestEvent.class, OwnershipEvent.class, ResourceEvent.class);
    }

    @Override
    public UUID sequencingKey(Recorded event) {
        return switch (event.event()) {
            case RequestEvent e -> e.requestId().value();
            case OwnershipEvent e -> e.grant().resource().id();
            case ResourceEvent e -> e.resource().id();
            default -> event.stream();
        };
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch (event.event()) {
            case RequestEvent e -> on(e, event, rows);
            case OwnershipEvent e -> on(e, event, rows);
            case ResourceEvent e -> on(e, event, rows);
            default -> {}
        }
    }

    private static void on(RequestEvent event, Recorded at, Rows rows) {
        switch (event) {
            case RequestSubmitted e -> submit(e, at, rows);
            case StageOpened e -> set(", stage = ?, until = ?", at, rows, e.stage(), e.until());
            case DecisionTaken e -> {
                decide(e, at, rows);
                set("", at, rows);
            }
            case RequestApproved e -> end(RequestStatus.APPROVED, at, rows);
            case RequestDenied e -> end(RequestStatus.DENIED, at, rows);
            case RequestTimedOut e -> end(RequestStatus.TIMED_OUT, at, rows);
            case RequestCancelled e -> end(RequestStatus.CANCELLED, at, rows);
            case RequestDelivered e -> end(RequestStatus.DELIVERED, at, rows);
            case DeliveryFailed e ->
                    set(
                            ", status = ?, until = null, failure = ?",
                            at,
                            rows,
                            RequestStatus.DELIVERY_FAILED,
                            e.code());
        }
    }

    private static void submit(RequestSubmitted event, Recorded at, Rows rows) {
        var id = event.requestId().value();
        var former = event.former();
        rows.put(
                id,
                """
                insert into {request} (request_id, requester, resource_kind, resource_id, role,
                    former, status, stage, created_at, submitted, version, position)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?) on conflict do nothing
                """,
                id,
                event.requester().value(),
                event.asked().resource().kind(),
                event.asked().resource().id(),
                event.asked().role(),
                former == null ? null : former.value(),
                RequestStatus.PENDING,
                at.at(),
                at.position(),
                at.sequence(),
                at.position());
        int stage = 0;
        for (var each : event.stages()) {
            stage++;
            rows.put(
                    id,
                    """
                    insert into {stage} (request_id, stage, justification_required)
                    values (?, ?, ?) on conflict do nothing
                    """,
                    id,
                    stage,
                    each.approverJustificationRequired());
            int number = approvers(id, stage, 0, false, each.approvers(), rows);
            approvers(id, stage, number, true, each.fallbackApprovers(), rows);
        }
    }

    /**
     * @return how many there are up to here
     */
    private static int approvers(
            UUID request,
            int stage,
            int before,
            boolean fallback,
            List<Approver> approvers,
            Rows rows) {
        int number = before;
        for (var approver : approvers) {
            rows.put(
                    request,
                    """
                    insert into {approver} (request_id, stage, number, fallback, kind, approver_id)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    request,
                    stage,
                    ++number,
                    fallback,
                    approver.kind(),
                    approver.id());
        }
        return number;
    }

    private static void decide(DecisionTaken event, Recorded at, Rows rows) {
        rows.put(
                event.requestId().value(),
                """
                insert into {decision} (request_id, stage, approver, decision, decided_at, position)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                event.requestId().value(),
                event.stage(),
                event.approver().value(),
                event.decision(),
                at.at(),
                at.position());
    }

    private static void end(RequestStatus status, Recorded at, Rows rows) {
        set(", status = ?, until = null", at, rows, status);
    }

    /**
     * @param what more, each with a comma before it
     */
    private static void set(String what, Recorded at, Rows rows, Object... values) {
        var all = new ArrayList<Object>(List.of(at.sequence(), at.position()));
        all.addAll(Arrays.asList(values));
        all.addAll(List.of(at.stream(), at.position()));
        rows.put(
                at.stream(),
                "update {request} set version = ?, position = ?"
                        + what
                        + " where request_id = ? and position < ?",
                all.toArray());
    }

    private static void on(OwnershipEvent event, Recorded at, Rows rows) {
        var grant = event.grant();
        if (grant.holder().kind() != HolderKind.USER || event instanceof GrantEvent.Withheld) {
            return;
        }
        var source = grant.source();
        rows.put(
                at.stream(),
                """
                insert into {owner} as o (resource_kind, resource_id, user_id, source_kind,
                    source_id, stream, held, position)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (resource_id, resource_kind, user_id, source_kind, source_id) do update
                set held = excluded.held, position = excluded.position
                where o.position < excluded.position
                """,
                grant.resource().kind(),
                grant.resource().id(),
                grant.holder().id(),
                source.kind(),
                source.id() == null ? NO_SOURCE : source.id(),
                at.stream(),
                !(event instanceof GrantEvent.Ended),
                at.position());
    }

    private static void on(ResourceEvent event, Recorded at, Rows rows) {
        var resource = event.resource();
        rows.put(
                at.stream(),
                """
                insert into {resource} as r (resource_kind, resource_id, stream, suspended, position)
                values (?, ?, ?, ?, ?)
                on conflict (resource_id, resource_kind) do update
                set suspended = excluded.suspended, position = excluded.position
                where r.position < excluded.position
                """,
                resource.kind(),
                resource.id(),
                at.stream(),
                !(event instanceof ResourceEvent.Resumed),
                at.position());
    }
}
