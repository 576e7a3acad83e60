package org.gatehouse.api.approvals;

import java.time.Instant;
import java.util.List;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A request as those see it who decide about it.
 *
 * @param role as what the requester would hold the resource
 * @param justification missing once the requester is erased
 * @param expirationDateTime when the open stage times out; missing where none is open
 * @param version the number of the request's last event, as in the {@code ETag}
 */
public record ApprovalView(
        RequestId id,
        RequestStatus status,
        Identity requester,
        Resource resource,
        GrantRole role,
        @Nullable String justification,
        Instant createdDateTime,
        @Nullable Instant expirationDateTime,
        List<StepView> steps,
        long version) {

    public ApprovalView {
        steps = List.copyOf(steps);
    }
}
