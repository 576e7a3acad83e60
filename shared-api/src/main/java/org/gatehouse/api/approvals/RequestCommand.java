package org.gatehouse.api.approvals;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.grants.GrantRole;
import org.gatehouse.api.grants.Resource;
import org.gatehouse.api.users.UserId;
import org.jspecify.annotations.Nullable;

/** Everything one can ask of a request. */
public sealed interface RequestCommand extends Command {

    @TargetAggregateIdentifier
    RequestId requestId();

    /**
     * Asks to hold something.
     *
     * @param resource what
     * @param role as what
     */
    @Requires(Permission.REQUEST)
    record SubmitRequest(
            RequestId requestId,
            UserId requester,
            Resource resource,
            GrantRole role,
            Justification justification)
            implements RequestCommand {}

    /**
     * Asks again for what was denied, timed out or cancelled.
     *
     * @param former the request that came to nothing
     * @param justification none: as before
     */
    @Requires(Permission.REQUEST)
    record ResubmitRequest(
            RequestId requestId, RequestId former, @Nullable Justification justification)
            implements RequestCommand {}

    @Requires(Permission.REQUEST)
    record CancelRequest(RequestId requestId) implements RequestCommand {}

    /** Decides the stage that is open. */
    @Requires(Permission.REQUEST)
    record DecideRequest(
            RequestId requestId, Decision decision, @Nullable Justification justification)
            implements RequestCommand {}

    /** Sent when the time of a stage is over; does nothing where it is decided. */
    @Requires(Permission.SYSTEM)
    record TimeOutRequest(RequestId requestId, int stage) implements RequestCommand {}

    /** Sent when what was approved has been given. */
    @Requires(Permission.SYSTEM)
    record ConfirmDelivery(RequestId requestId) implements RequestCommand {}

    /**
     * Sent when what was approved could not be given.
     *
     * @param code the refusal code that says why
     */
    @Requires(Permission.SYSTEM)
    record ReportFailedDelivery(RequestId requestId, String code) implements RequestCommand {}
}
