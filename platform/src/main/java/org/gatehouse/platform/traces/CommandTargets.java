package org.gatehouse.platform.traces;

import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.jspecify.annotations.Nullable;

/** Which stream a command is meant for. */
public final class CommandTargets {

    private static final AnnotationCommandTargetResolver RESOLVER =
            AnnotationCommandTargetResolver.builder().build();

    private CommandTargets() {}

    /** None for a command without a target. */
    public static @Nullable UUID of(Object command) {
        try {
            return UUID.fromString(
                    RESOLVER.resolveTarget(new GenericCommandMessage<>(command)).getIdentifier());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
