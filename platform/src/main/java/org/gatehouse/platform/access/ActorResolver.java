package org.gatehouse.platform.access;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.gatehouse.api.access.Actor;
import org.gatehouse.platform.messages.Metadata;
import org.jspecify.annotations.Nullable;

/** Gives handlers that ask for an {@link Actor} the one who sent the message. */
public final class ActorResolver implements ParameterResolverFactory, ParameterResolver<Actor> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType().equals(Actor.class) ? this : null;
    }

    @Override
    public Actor resolveParameterValue(Message<?> message) {
        return Metadata.actor(message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return Metadata.text(message, Metadata.ACTOR).isPresent();
    }
}
