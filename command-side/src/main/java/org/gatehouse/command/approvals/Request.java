package org.gatehouse.command.approvals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.Decision;
import org.gatehouse.api.approvals.Justification;
import org.gatehouse.api.approvals.RequestCommand.CancelRequest;
import org.gatehouse.api.approvals.RequestCommand.ConfirmDelivery;
import org.gatehouse.api.approvals.RequestCommand.DecideRequest;
import org.gatehouse.api.approvals.RequestCommand.ReportFailedDelivery;
import org.gatehouse.api.approvals.RequestCommand.ResubmitRequest;
import org.gatehouse.api.approvals.RequestCommand.SubmitRequest;
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
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Holder;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.Source;
import org.gatehouse.api.grants.SourceKind;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.approvals.Phase.Decided;
import org.gatehouse.command.approvals.Phase.Pending;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What one person asks to hold, and what became of it. Everything that is decided is decided under
 * the policy of its submission; what is not decided in time is denied (X-R3).
 */
@Aggregate
final class Request {

    @AggregateIdentifier private RequestId id;
    private @Nullable RequestState state;

    /**
     * Under which policy it was submitted, and with which correlation. What becomes of the request
     * carries both, so that they are found by what it began with (LOG-R4); a decision itself is
     * found by the correlation of whoever decided.
     */
    private MetaData origin = MetaData.emptyInstance();

    Request() {} // Axon rebuilds the request from its events

    @CommandHandler
    Request(SubmitRequest command, Actor actor, RequestRules rules, Clock clock) {
        rules.requireSelf(actor, command.requester());
        submit(
                command.requestId(),
                command.requester(),
                command.resource(),
                command.role(),
                personal(command.requester(), command.justification()),
                null,
                rules,
                clock);
    }

    @CommandHandler
    Request(
            ResubmitRequest command,
            Actor actor,
            Requests requests,
            RequestRules rules,
            Clock clock) {
        var former =
                requests.find(command.former())
                        .orElseThrow(() ->
                                Refusal.notFound(
                                        "approvals.no-such-request", "There is no such request"));
        var before = former.submitted();
        rules.requireRequester(actor, before);
        if (!(former.phase() instanceof Decided decided && decided.cameToNothing())) {
            throw Refusal.conflict(
                    "approvals.still-open", "Only what came to nothing can be asked again");
        }
        var justification = command.justification();
        submit(
                command.requestId(),
                before.requester(),
                before.asked().resource(),
                before.asked().role(),
                justification == null
                        ? before.justification()
                        : personal(before.requester(), justification),
                command.former(),
                rules,
                clock);
    }

    private static void submit(
            RequestId id,
            UserId requester,
            Resource resource,
            GrantRole role,
            Personal<String> justification,
            @Nullable RequestId former,
            RequestRules rules,
            Clock clock) {
        var terms = rules.terms(requester, resource, role);
        var asked =
                new Grant(
                        Holder.user(requester.value()),
                        resource,
                        role,
                        new Source(SourceKind.REQUEST, id.value()),
                        null,
                        null);
        rules.claim(id, asked);
        var policy = MetaData.with(Metadata.POLICY_VERSION, terms.policyVersion());
        apply(
                new RequestSubmitted(id, requester, asked, justification, terms.stages(), former),
                policy);
        apply(opened(id, 1, terms.stages().getFirst().timeoutInDays(), clock), policy);
    }

    private static StageOpened opened(RequestId id, int stage, int days, Clock clock) {
        return new StageOpened(id, stage, clock.instant().plus(Duration.ofDays(days)));
    }

    private static Personal<String> personal(UserId whose, Justification justification) {
        return Personal.of(Subject.user(whose.value()), justification.value());
    }

    @CommandHandler
    void handle(DecideRequest command, Actor actor, RequestRules rules, Clock clock) {
        var approver = rules.requireOther(actor, state().submitted());
        var earlier = state().taken().get(approver);
        if (earlier == command.decision()) {
            return;
        }
        var pending = rules.requirePending(state(), clock);
        if (earlier != null) {
            throw Refusal.conflict(
                    RequestRules.ALREADY_DECIDED, "The approver has decided otherwise before");
        }
        rules.requireApprover(approver, state(), pending);
        var justification = command.justification();
        if (justification == null && state().stage(pending).approverJustificationRequired()) {
            throw Refusal.unprocessable(
                    "approvals.justification-required", "The decision has to say why");
        }
        if (command.decision() == Decision.APPROVE) {
            rules.requireMayGive(actor, approver, state(), pending);
        }
        apply(
                new DecisionTaken(
                        id,
                        pending.stage(),
                        approver,
                        command.decision(),
                        justification == null ? null : personal(approver, justification)),
                origin.subset(Metadata.POLICY_VERSION));
        conclude(pending, command.decision(), rules, clock);
    }

    /** One denial denies (X-R2). */
    private void conclude(Pending pending, Decision decision, RequestRules rules, Clock clock) {
        if (decision == Decision.DENY) {
            end(new RequestDenied(id, pending.stage()), rules);
        } else if (rules.isApproved(state(), pending)) {
            if (state().isLast(pending)) {
                apply(new RequestApproved(id, asked()), origin);
            } else {
                var next = state().submitted().stages().get(pending.stage());
                apply(opened(id, pending.stage() + 1, next.timeoutInDays(), clock), origin);
            }
        }
    }

    @CommandHandler
    void handle(CancelRequest command, Actor actor, RequestRules rules) {
        rules.requireRequester(actor, state().submitted());
        switch (state().phase()) {
            case Pending _ -> {
                rules.release(id, asked());
                apply(new RequestCancelled(id)); // found by the correlation of whoever cancelled
            }
            case Decided decided when decided == Decided.CANCELLED -> {}
            case Decided decided ->
                    throw Refusal.conflict(
                            RequestRules.ALREADY_DECIDED, "The request " + decided.inWords());
        }
    }

    @CommandHandler
    void handle(TimeOutRequest command, RequestRules rules, Clock clock) {
        if (state().phase() instanceof Pending pending
                && pending.stage() == command.stage()
                && pending.isOver(clock.instant())) {
            end(new RequestTimedOut(id, pending.stage()), rules);
        }
    }

    @CommandHandler
    void handle(ConfirmDelivery command, RequestRules rules) {
        if (state().phase() == Decided.APPROVED) {
            end(new RequestDelivered(id), rules);
        }
    }

    @CommandHandler
    void handle(ReportFailedDelivery command, RequestRules rules) {
        if (state().phase() == Decided.APPROVED) {
            end(new DeliveryFailed(id, command.code()), rules);
        }
    }

    private void end(RequestEvent event, RequestRules rules) {
        rules.release(id, asked());
        apply(event, origin);
    }

    private Grant asked() {
        return state().submitted().asked();
    }

    private RequestState state() {
        return Objects.requireNonNull(state);
    }

    @EventSourcingHandler
    void on(RequestEvent event, MetaData metadata) {
        id = event.requestId();
        if (event instanceof RequestSubmitted submitted) {
            state = RequestState.of(submitted);
            origin = metadata.subset(Metadata.POLICY_VERSION, Metadata.CORRELATION_ID);
        } else {
            state = state().after(event);
        }
    }
}
