package org.gatehouse.api.projections;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;

/** Everything one can ask about the rebuilding of a projection. */
public sealed interface RebuildCommand extends Command {

    @TargetAggregateIdentifier
    RebuildId rebuildId();

    ProjectionName projection();

    /** A new generation is to be built beside the one that is shown, and shown once it is ready. */
    @Requires(Permission.OPERATE)
    record RequestRebuild(RebuildId rebuildId, ProjectionName projection)
            implements RebuildCommand {}

    /** Gives it up; where it is shown already, that changes nothing. */
    @Requires(Permission.OPERATE)
    record CancelRebuild(RebuildId rebuildId, ProjectionName projection)
            implements RebuildCommand {}
}
