package org.gatehouse.api.sessions;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.gatehouse.api.users.UserId;

/** What ends one user's sessions together. */
public sealed interface SignOutCommand extends Command {

    UserId userId();

    @TargetAggregateIdentifier
    default SignOutId signOutId() {
        return SignOutId.of(userId());
    }

    @Requires(Permission.ACCOUNT)
    record SignOutEverywhere(UserId userId) implements SignOutCommand {}
}
