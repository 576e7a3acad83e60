package org.gatehouse.platform.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the events of one user come to. */
public final class UserState {

    private @Nullable Personal<String> displayName;
    private @Nullable Personal<String> userPrincipalName;
    private @Nullable Personal<String> mail;
    private @Nullable Personal<Profile> profile;
    private UserType userType = UserType.MEMBER;
    private @Nullable UserId manager;
    private boolean enabled;
    private @Nullable Instant restorableUntil;
    private boolean purged;

    /** What is personal, in clear. */
    public record Person(
            String displayName, String userPrincipalName, @Nullable String mail, Profile profile) {}

    public void on(UserEvent event) {
        switch (event) {
            case UserRegistered e -> {
                displayName = e.displayName();
                userPrincipalName = e.userPrincipalName();
                mail = e.mail();
                profile = e.profile();
                userType = e.userType() == null ? UserType.MEMBER : e.userType();
                enabled = true;
            }
            case UserRenamed e -> displayName = e.displayName();
            case PrincipalNameReplaced e -> userPrincipalName = e.userPrincipalName();
            case MailReplaced e -> mail = e.mail();
            case ProfileEdited e -> profile = e.profile();
            case UserConverted e -> userType = e.userType();
            case ManagerAssigned e -> manager = e.manager();
            case ManagerRemoved e -> manager = null;
            case UserDisabled e -> enabled = false;
            case UserEnabled e -> enabled = true;
            case UserDeleted e -> restorableUntil = e.restorableUntil();
            case UserRestored e -> restorableUntil = null;
            case UserPurged e -> purged = true;
        }
    }

    /** What is personal, as it is stored: to fetch the keys of many people at once. */
    public List<Personal<?>> sealed() {
        return Stream.<@Nullable Personal<?>>of(displayName, userPrincipalName, mail, profile)
                .<Personal<?>>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .toList();
    }

    /** Empty for somebody who was never registered, and once they are erased. */
    public Optional<Person> person(PersonalData personal) {
        if (displayName == null || userPrincipalName == null) {
            return Optional.empty();
        }
        var name = personal.reveal(displayName);
        var principalName = personal.reveal(userPrincipalName);
        if (name.isEmpty() || principalName.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Person(
                        name.get(),
                        principalName.get(),
                        mail == null ? null : personal.reveal(mail).orElse(null),
                        profile == null
                                ? Profile.NONE
                                : personal.reveal(profile).orElse(Profile.NONE)));
    }

    public UserType userType() {
        return userType;
    }

    public @Nullable UserId manager() {
        return manager;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isDeleted() {
        return restorableUntil != null;
    }

    /** The instant from which on a deleted user cannot be restored; null for who is not deleted. */
    public @Nullable Instant restorableUntil() {
        return restorableUntil;
    }

    /** Whether they are gone for good. */
    public boolean isPurged() {
        return purged;
    }
}
