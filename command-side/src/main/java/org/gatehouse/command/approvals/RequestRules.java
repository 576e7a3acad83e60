package org.gatehouse.command.approvals;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.approvals.RequestId;
import org.gatehouse.api.grants.Grant;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.approvals.Phase.Decided;
import org.gatehouse.command.approvals.Phase.Pending;
import org.gatehouse.command.facts.Requestable;
import org.gatehouse.command.facts.Requestable.Terms;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules about requests that ask for more than the request itself. */
@Component
class RequestRules {

    static final String ALREADY_DECIDED = "approvals.already-decided";
    private static final String NOT_APPROVER = "approvals.not-approver";

    /** One request at a time for the same thing, by the same person. */
    private static final String PENDING = "approvals.pending";

    private final Map<ResourceKind, Requestable> requestables;
    private final Approvers approvers;
    private final UniqueValues claims;

    RequestRules(
            ObjectProvider<Requestable> requestables, Approvers approvers, UniqueValues claims) {
        this.requestables =
                requestables.stream()
                        .collect(Collectors.toMap(Requestable::kind, Function.identity()));
        this.approvers = approvers;
        this.claims = claims;
    }

    void requireSelf(Actor actor, UserId requester) {
        if (!isSelf(actor, requester)) {
            throw Refusal.forbidden("approvals.not-self", "One asks for oneself");
        }
    }

    void requireRequester(Actor actor, RequestSubmitted request) {
        if (!isSelf(actor, request.requester())) {
            throw Refusal.forbidden(
                    "approvals.not-requester", "Only who has made the request may do this");
        }
    }

    private static boolean isSelf(Actor actor, UserId user) {
        return actor instanceof Actor.User self && self.id().equals(user.value());
    }

    /** Under which terms they may ask now. */
    Terms terms(UserId requester, Resource resource, GrantRole role) {
        var terms = requestable(resource).terms(requester, resource, role);
        if (terms.stages().isEmpty() || !terms.stages().stream().allMatch(Approvers::canDecide)) {
            throw Refusal.unprocessable(
                    "approvals.unfit-policy", "By the policy for this, nobody could approve it");
        }
        return terms;
    }

    private Requestable requestable(Resource resource) {
        var found = requestables.get(resource.kind());
        if (found == null) {
            throw Refusal.notFound("approvals.not-requestable", "Nobody can ask for this");
        }
        return found;
    }

    /**
     * @throws Refusal {@code approvals.already-asked} (409)
     */
    void claim(RequestId id, Grant asked) {
        claims.claim(PENDING, value(asked), id.value(), "approvals.already-asked");
    }

    /** At whatever end of the request. */
    void release(RequestId id, Grant asked) {
        claims.release(PENDING, value(asked), id.value());
    }

    private static String value(Grant asked) {
        var resource = asked.resource();
        return "%s:%s:%s:%s"
                .formatted(
                        asked.holder().id(),
                        resource.kind().name(),
                        resource.id(),
                        asked.role().name());
    }

    /** X-R1: whatever else they are. */
    UserId requireOther(Actor actor, RequestSubmitted request) {
        if (!(actor instanceof Actor.User user)) {
            throw notApprover();
        }
        if (isSelf(actor, request.requester())) {
            throw Refusal.forbidden(
                    "approvals.own-request", "Nobody decides about their own request");
        }
        return new UserId(user.id());
    }

    /** The stage that can be decided, be it that nobody has noticed yet that its time is over. */
    Pending requirePending(RequestState state, Clock clock) {
        return switch (state.phase()) {
            case Decided decided ->
                    throw Refusal.conflict(ALREADY_DECIDED, "The request " + decided.inWords());
            case Pending pending when pending.isOver(clock.instant()) ->
                    throw Refusal.conflict(
                            ALREADY_DECIDED, "The request " + Decided.TIMED_OUT.inWords());
            case Pending pending -> pending;
        };
    }

    void requireApprover(UserId user, RequestState state, Pending pending) {
        var request = state.submitted();
        var requestable = requestable(request.asked().resource());
        if (!approvers.mayDecide(user, state.stage(pending), request, requestable)) {
            throw notApprover();
        }
    }

    private static Refusal notApprover() {
        return Refusal.forbidden(NOT_APPROVER, "Only an approver of the open stage may decide");
    }

    /**
     * What was asked can still be had, and the approver may give it (ADR 0017). That they are an
     * approver is asked once more, now that nobody changes who holds what.
     */
    void requireMayGive(Actor actor, UserId approver, RequestState state, Pending pending) {
        var request = state.submitted();
        var asked = request.asked();
        var requestable = requestable(asked.resource());
        requestable.terms(request.requester(), asked.resource(), asked.role());
        requireApprover(approver, state, pending);
        requestable.requireMayGive(actor, request.requester(), asked.resource(), asked.role());
    }

    boolean isApproved(RequestState state, Pending pending) {
        return approvers.haveApproved(
                state.taken().keySet(), state.stage(pending), state.submitted());
    }
}
