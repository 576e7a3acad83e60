package org.gatehouse.api.sessions;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.users.UserId;

/** Everything one can ask of a session; the identity provider begins them. */
public sealed interface SessionCommand extends Command {

    @TargetAggregateIdentifier
    SessionId sessionId();

    /**
     * @param userId whose it must be
     */
    @Requires(Permission.ACCOUNT)
    record EndSession(SessionId sessionId, UserId userId) implements SessionCommand {}
}
