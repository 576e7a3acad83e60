package org.gatehouse.api.erasures;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.personal.Subject;

/** Everything one can ask about a subject's personal data. */
public sealed interface ErasureCommand extends Command {

    Subject subject();

    @TargetAggregateIdentifier
    default ErasureId erasureId() {
        return ErasureId.of(subject());
    }

    /** Destroys the subject's data key for good. */
    @Requires(Permission.ERASE)
    record EraseSubject(Subject subject) implements ErasureCommand {}
}
