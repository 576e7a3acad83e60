package org.gatehouse.api.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as readers see them, with the names of Microsoft Graph; what is personal is missing once
 * the user is erased.
 *
 * @param deletedDateTime only for who was deleted and can still be restored
 * @param version the number of the user's last event, as in the {@code ETag}
 */
public record UserView(
        UserId id,
        @Nullable String displayName,
        @Nullable String userPrincipalName,
        @Nullable String mail,
        @Nullable String givenName,
        @Nullable String surname,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable String companyName,
        @Nullable String officeLocation,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String employeeId,
        @Nullable String employeeType,
        @Nullable String preferredLanguage,
        UserType userType,
        @Nullable UserId manager,
        boolean accountEnabled,
        Instant createdDateTime,
        @Nullable Instant deletedDateTime,
        long version) {}
