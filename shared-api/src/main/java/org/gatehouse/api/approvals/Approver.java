package org.gatehouse.api.approvals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve, as a policy says it; who that is, is asked when somebody decides.
 *
 * @param id the user or the group, where the kind needs one
 */
public record Approver(ApproverKind kind, @Nullable UUID id) {

    public static final Approver RESOURCE_OWNERS = new Approver(ApproverKind.RESOURCE_OWNERS, null);
    public static final Approver ADMINISTRATORS = new Approver(ApproverKind.ADMINISTRATORS, null);

    public static Approver user(UUID id) {
        return new Approver(ApproverKind.USER, id);
    }
}
