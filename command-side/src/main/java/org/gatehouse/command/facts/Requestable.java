package org.gatehouse.command.facts;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.approvals.ApprovalStage;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.grants.ResourceKind;
import org.gatehouse.api.users.UserId;

/**
 * What a room lets people ask for. The engine of approvals knows no room: each says here what may
 * be asked, who decides it, and gives it when it hears that a request was approved.
 */
public interface Requestable {

    /** The kind of what may be asked for; one room a kind. */
    ResourceKind kind();

    /**
     * Under which terms somebody may ask, holding what guards the decision needs.
     *
     * @throws org.gatehouse.platform.messages.Refusal where they may not ask, or need not
     */
    Terms terms(UserId requester, Resource resource, GrantRole role);

    /**
     * Whether an approver may give this, all that comes with it included (ADR 0017).
     *
     * @throws org.gatehouse.platform.messages.Refusal which says what would be too much
     */
    void requireMayGive(Actor approver, UserId requester, Resource resource, GrantRole role);

    /** Whether somebody may change everything of this kind. */
    boolean isAdministrator(UUID user);

    /**
     * @param stages in order, at least one
     * @param policyVersion as in the metadata of events
     */
    record Terms(List<ApprovalStage> stages, String policyVersion) {

        public Terms {
            stages = List.copyOf(stages);
        }
    }
}
