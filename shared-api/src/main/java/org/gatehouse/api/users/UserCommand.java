package org.gatehouse.api.users;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.jspecify.annotations.Nullable;

/** Everything one can ask of a user's entry in the directory. */
public sealed interface UserCommand extends Command {

    @TargetAggregateIdentifier
    UserId userId();

    @Requires(Permission.USER_MANAGE)
    record RegisterUser(
            UserId userId,
            PersonName displayName,
            UserPrincipalName userPrincipalName,
            @Nullable MailAddress mail)
            implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record AssignManager(UserId userId, UserId manager) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record RemoveManager(UserId userId) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record DisableUser(UserId userId) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record EnableUser(UserId userId) implements UserCommand {}
}
