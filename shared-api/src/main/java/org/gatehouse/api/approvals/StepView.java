package org.gatehouse.api.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a request.
 *
 * @param stage counted from 1
 * @param justificationRequired whether a decision has to say why
 * @param approvers who it waits for now, fallback approvers where there is nobody else; empty where
 *     it waits for nobody any more
 */
public record StepView(
        int stage,
        StepStatus status,
        boolean justificationRequired,
        List<ApproverView> approvers,
        List<DecisionView> decisions) {

    public StepView {
        approvers = List.copyOf(approvers);
        decisions = List.copyOf(decisions);
    }

    /**
     * One who may decide.
     *
     * @param id the person, or the group whose members decide; missing for administrators
     * @param displayName of the person or the group
     */
    public record ApproverView(
            ApproverKind kind, @Nullable UUID id, @Nullable String displayName) {}

    /**
     * What one of them has decided.
     *
     * @param justification missing where none was given, and once the approver is erased
     */
    public record DecisionView(
            Identity approver,
            Decision decision,
            @Nullable String justification,
            Instant decidedDateTime) {}
}
