package org.gatehouse.platform.credentials;

import org.gatehouse.api.users.UserId;

/**
 * Whose password it is.
 *
 * @param userPrincipalName by which a directory knows them; personal, so it is not printed
 */
public record Account(UserId user, String userPrincipalName) {

    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
