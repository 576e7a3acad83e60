package org.gatehouse.api.projections;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;

/** Everything one can ask about what a projection could not take in. */
public sealed interface ParkedCommand extends Command {

    ProjectionName projection();

    @TargetAggregateIdentifier
    default ParkedId parkedId() {
        return ParkedId.of(projection().value());
    }

    /** Its cause may be gone: try again. */
    @Requires(Permission.OPERATE)
    record RetryParked(ProjectionName projection) implements ParkedCommand {}
}
