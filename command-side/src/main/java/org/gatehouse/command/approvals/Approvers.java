package org.gatehouse.command.approvals;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.approvals.Approver;
import org.gatehouse.api.approvals.ApproverKind;
import org.gatehouse.api.approvals.RequestEvent.RequestSubmitted;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.ApproverFacts;
import org.gatehouse.command.facts.Requestable;
import org.springframework.stereotype.Component;

/**
 * Who decides a stage now: policies name approvers, and facts say who that is. Nobody is an
 * approver of their own request (X-R1).
 */
@Component
final class Approvers {

    private final ApproverFacts facts;

    Approvers(ApproverFacts facts) {
        this.facts = facts;
    }

    /** Fallback approvers only where there is nobody else (GRP-R5). */
    boolean mayDecide(
            UserId user, ApprovalStage stage, RequestSubmitted request, Requestable requestable) {
        return isAmong(user, stage.approvers(), request, requestable)
                || (isAmong(user, stage.fallbackApprovers(), request, requestable)
                        && isNobody(stage.approvers(), request));
    }

    /**
     * Whether a stage has approved.
     *
     * @param approved who has approved in it
     */
    boolean haveApproved(Set<UserId> approved, ApprovalStage stage, RequestSubmitted request) {
        return switch (stage.rule()) {
            case ANY_ONE -> !approved.isEmpty();
            case QUORUM -> approved.size() >= Objects.requireNonNull(stage.quorum());
            case ALL -> {
                var deciding =
                        isNobody(stage.approvers(), request)
                                ? stage.fallbackApprovers()
                                : stage.approvers();
                yield !approved.isEmpty()
                        && approved.containsAll(
                                people(deciding, request).collect(Collectors.toSet()));
            }
        };
    }

    /** Who administers is known one by one only, so "all" of them have no number. */
    static boolean canDecide(ApprovalStage stage) {
        return switch (stage.rule()) {
            case ANY_ONE -> true;
            case QUORUM -> stage.quorum() != null && stage.quorum() > 0;
            case ALL -> !hasAdministrators(stage.approvers());
        };
    }

    private static boolean hasAdministrators(List<Approver> approvers) {
        return approvers.stream().anyMatch(a -> a.kind() == ApproverKind.ADMINISTRATORS);
    }

    private boolean isAmong(
            UserId user,
            List<Approver> approvers,
            RequestSubmitted request,
            Requestable requestable) {
        return !user.equals(request.requester())
                && approvers.stream().anyMatch(a -> is(user, a, request, requestable));
    }

    private boolean is(
            UserId user, Approver approver, RequestSubmitted request, Requestable requestable) {
        return approver.kind() == ApproverKind.ADMINISTRATORS
                ? requestable.isAdministrator(user.value())
                : facts.people(approver, request).anyMatch(user::equals);
    }

    /** There is always somebody who administers (ROL-R6). */
    private boolean isNobody(List<Approver> approvers, RequestSubmitted request) {
        return !hasAdministrators(approvers) && people(approvers, request).findAny().isEmpty();
    }

    private Stream<UserId> people(List<Approver> approvers, RequestSubmitted request) {
        return approvers.stream().flatMap(approver -> facts.people(approver, request));
    }
}
