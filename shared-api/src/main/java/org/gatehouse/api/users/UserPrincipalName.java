package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;

/**
 * The name a user signs in with, in the form of a mail address (RFC 822 as Microsoft Graph has it):
 * at most 64 characters, an at sign, at most 48 characters of domain.
 */
public record UserPrincipalName(@JsonValue String value) {

    public static final int MAX = 113;

    @JsonCreator
    public UserPrincipalName {
        value = Text.line(value, MAX);
        int at = value.indexOf('@');
        if (at < 1
                || at > 64
                || at != value.lastIndexOf('@')
                || at == value.length() - 1
                || value.length() - at - 1 > 48
                || value.chars().anyMatch(Character::isWhitespace)) {
            throw new InvalidValue(
                    "value.not-a-principal-name", "A name and a domain are expected, as in ann@x");
        }
    }

    /** Two names with one key are one name, and only one user may have it. */
    public String key() {
        return Text.key(value);
    }
}
