package org.gatehouse.api.users;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.Edit;
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
            @Nullable MailAddress mail,
            Map<ProfileAttribute, ProfileText> profile,
            UserType userType)
            implements UserCommand {

        /** Of a member of whom no more is known. */
        public RegisterUser(
                UserId userId,
                PersonName displayName,
                UserPrincipalName userPrincipalName,
                @Nullable MailAddress mail) {
            this(userId, displayName, userPrincipalName, mail, Map.of(), UserType.MEMBER);
        }
    }

    /** What is null, or not in the map, stays as it is. */
    @Requires(Permission.USER_MANAGE)
    record EditUser(
            UserId userId,
            @Nullable PersonName displayName,
            @Nullable UserPrincipalName userPrincipalName,
            @Nullable Edit<MailAddress> mail,
            Map<ProfileAttribute, Edit<ProfileText>> profile,
            @Nullable UserType userType)
            implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record AssignManager(UserId userId, UserId manager) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record RemoveManager(UserId userId) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record DisableUser(UserId userId) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record EnableUser(UserId userId) implements UserCommand {}

    /** For 30 days they can be restored as they were (X-R4). */
    @Requires(Permission.USER_MANAGE)
    record DeleteUser(UserId userId) implements UserCommand {}

    @Requires(Permission.USER_MANAGE)
    record RestoreUser(UserId userId) implements UserCommand {}

    /** Sent when the time for restoring has passed; does nothing where they were restored. */
    @Requires(Permission.SYSTEM)
    record PurgeUser(UserId userId) implements UserCommand {}
}
