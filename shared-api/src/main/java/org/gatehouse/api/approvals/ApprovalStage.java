package org.gatehouse.api.approvals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of an approval, as the policy of the time says it; the names of Microsoft Graph ({@code
 * approvalStage}) where it has them.
 *
 * @param quorum how many have to approve, where the rule is a quorum
 * @param fallbackApprovers who decides where there is nobody else to
 * @param timeoutInDays after so many days without a decision, it is a denial (X-R3)
 * @param approverJustificationRequired whether a decision has to say why
 */
public record ApprovalStage(
        ApprovalRule rule,
        @Nullable Integer quorum,
        List<Approver> approvers,
        List<Approver> fallbackApprovers,
        int timeoutInDays,
        boolean approverJustificationRequired) {

    public ApprovalStage {
        approvers = List.copyOf(approvers);
        fallbackApprovers = List.copyOf(fallbackApprovers);
    }
}
