package org.gatehouse.api.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;

/**
 * A mail address as far as a form can tell: something, an at sign, a domain, no blanks, at most 254
 * characters (RFC 5321 section 4.5.3). Whether mail arrives, only mail can tell.
 */
public record MailAddress(@JsonValue String value) {

    public static final int MAX = 254;

    @JsonCreator
    public MailAddress {
        value = Text.line(value, MAX);
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1 || value.chars().anyMatch(Character::isWhitespace)) {
            throw new InvalidValue("value.not-a-mail-address", "A mail address is expected");
        }
    }
}
