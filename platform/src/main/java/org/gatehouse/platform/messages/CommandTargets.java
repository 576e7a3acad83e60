package org.gatehouse.platform.messages;

import static org.axonframework.common.ReflectionUtils.methodsOf;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Which stream a command is meant for. Axon's own resolver searches the annotations of the type for
 * each command; this one does so once.
 */
public final class CommandTargets implements CommandTargetResolver {

    private static final ClassValue<Optional<Method>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return StreamSupport.stream(methodsOf(type).spliterator(), false)
                            .filter(method ->
                                    method.isAnnotationPresent(TargetAggregateIdentifier.class))
                            .findFirst()
                            .map(CommandTargets::accessible);
                }
            };

    private static Method accessible(Method method) {
        ReflectionUtils.makeAccessible(method);
        return method;
    }

    /** None for a command without a target. */
    public static @Nullable UUID of(Object command) {
        return ACCESSORS
                .get(command.getClass())
                .map(accessor -> ReflectionUtils.invokeMethod(accessor, command))
                .map(id -> UUID.fromString(id.toString()))
                .orElse(null);
    }

    /**
     * @throws IllegalArgumentException for a command without a target
     */
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = of(command.getPayload());
        if (target == null) {
            throw new IllegalArgumentException(command.getPayloadType() + " names no stream");
        }
        return new VersionedAggregateIdentifier(target, null);
    }
}
