package org.gatehouse.platform.access;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gatehouse.api.access.Requires;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;

/**
 * Lets a command through to its handler when the actor has the permission that its type asks for; a
 * type that asks for none lets nobody through.
 */
public final class CommandAuthorization implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Permissions permissions;

    public CommandAuthorization(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        require(unitOfWork.getMessage());
        return chain.proceed();
    }

    /**
     * @throws Refusal {@code access.denied} (403)
     */
    public void require(CommandMessage<?> command) {
        var required = command.getPayloadType().getAnnotation(Requires.class);
        if (required == null || !permissions.may(Metadata.actor(command), required.value())) {
            throw Refusal.forbidden("access.denied", "The caller lacks the permission for this");
        }
    }
}
