package org.gatehouse.api.users;

import java.time.Instant;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;
import org.gatehouse.api.personal.Personal;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a user's entry in the directory. */
public sealed interface UserEvent extends DomainEvent {

    UserId userId();

    /**
     * @param userType absent for a member
     */
    @EventName("users.UserRegistered")
    record UserRegistered(
            UserId userId,
            Personal<String> displayName,
            Personal<String> userPrincipalName,
            @Nullable Personal<String> mail,
            @Nullable Personal<Profile> profile,
            @Nullable UserType userType)
            implements UserEvent {

        /** Of a member of whom no more is known. */
        public UserRegistered(
                UserId userId,
                Personal<String> displayName,
                Personal<String> userPrincipalName,
                @Nullable Personal<String> mail) {
            this(userId, displayName, userPrincipalName, mail, null, null);
        }
    }

    @EventName("users.UserRenamed")
    record UserRenamed(
            UserId userId, Personal<String> formerDisplayName, Personal<String> displayName)
            implements UserEvent {}

    @EventName("users.PrincipalNameReplaced")
    record PrincipalNameReplaced(
            UserId userId,
            Personal<String> formerUserPrincipalName,
            Personal<String> userPrincipalName)
            implements UserEvent {}

    @EventName("users.MailReplaced")
    record MailReplaced(
            UserId userId, @Nullable Personal<String> formerMail, @Nullable Personal<String> mail)
            implements UserEvent {}

    @EventName("users.ProfileEdited")
    record ProfileEdited(UserId userId, Personal<Profile> formerProfile, Personal<Profile> profile)
            implements UserEvent {}

    /** A member has become a guest, or a guest a member. */
    @EventName("users.UserConverted")
    record UserConverted(UserId userId, UserType formerUserType, UserType userType)
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

    /**
     * @param restorableUntil from then on they cannot be restored any more
     */
    @EventName("users.UserDeleted")
    record UserDeleted(UserId userId, Instant restorableUntil) implements UserEvent {}

    @EventName("users.UserRestored")
    record UserRestored(UserId userId) implements UserEvent {}

    /** Deleted for good: their names are free, their history stays. */
    @EventName("users.UserPurged")
    record UserPurged(UserId userId) implements UserEvent {}
}
