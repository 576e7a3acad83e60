package org.gatehouse.api.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A request as whoever made it sees it.
 *
 * @param role as what they would hold the resource
 * @param justification missing once the requester is erased
 * @param expirationDateTime when the open stage times out; missing where none is open
 * @param failureCode the refusal code that says why it could not be delivered
 * @param formerRequestId the request that came to nothing, where it was asked again
 * @param version the number of the request's last event, as in the {@code ETag}
 */
public record RequestView(
        RequestId id,
        RequestStatus status,
        Identity requester,
        Resource resource,
        GrantRole role,
        @Nullable String justification,
        Instant createdDateTime,
        @Nullable Instant expirationDateTime,
        @Nullable String failureCode,
        @Nullable UUID formerRequestId,
        List<StepView> steps,
        long version) {

    public RequestView {
        steps = List.copyOf(steps);
    }
}
