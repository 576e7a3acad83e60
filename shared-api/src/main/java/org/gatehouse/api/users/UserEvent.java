package org.gatehouse.api.users;

import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.Personal;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a user's entry in the directory. */
public sealed interface UserEvent extends DomainEvent {

    UserId userId();

    @EventName("users.UserRegistered")
    record UserRegistered(
            UserId userId,
            Personal<String> displayName,
            Personal<String> userPrincipalName,
            @Nullable Personal<String> mail)
            implements UserEvent {}

    @EventName("users.ManagerAssigned")
    record ManagerAssigned(UserId userId, @Nullable UserId formerManager, UserId manager)
            implements UserEvent {}

    @EventName("users.ManagerRemoved")
    record ManagerRemoved(UserId userId, UserId formerManager) implements UserEvent {}

    @EventName("users.UserDisabled")
    record UserDisabled(UserId userId) implements UserEvent {}

    @EventName("users.UserEnabled")
    record UserEnabled(UserId userId) implements UserEvent {}
}
