package org.gatehouse.command.imports;

import java.util.Locale;
import java.util.Set;

/** What a value says about whether somebody's account may be used. */
enum AccountStatus {
    ENABLED,
    DISABLED,
    /** Says nothing about it, such as a lock that ends by itself. */
    SILENT,
    /** Says something that is not understood. */
    UNKNOWN;

    /** Flags of Active Directory, as a decimal number. */
    static final String BITS = "userAccountControl";

    /** When an account was locked (draft-behera-ldap-password-policy): mostly for minutes. */
    static final String LOCKED_SINCE = "pwdAccountLockedTime";

    private static final String LOCKED_FOR_EVER = "000001010000z";
    private static final long DISABLED_BIT = 0x2;

    private static final Set<String> YES =
            Set.of("true", "yes", "1", "y", "active", "enabled", "current", "employed");
    private static final Set<String> NO =
            Set.of(
                    "false",
                    "no",
                    "0",
                    "n",
                    "inactive",
                    "disabled",
                    "former",
                    "former employee",
                    "terminated",
                    "leaver",
                    "left",
                    "retired",
                    "suspended",
                    "archived",
                    "locked",
                    "on leave",
                    "long-term leave");

    /** A bare yes or no is turned round under a name such as {@code disabled}; a status is not. */
    private static final Set<String> BARE =
            Set.of("true", "yes", "1", "y", "false", "no", "0", "n");

    /**
     * @param name one of {@link Attribute#ACCOUNT_ENABLED}
     * @param value not blank; case does not count
     */
    static AccountStatus read(String name, String value) {
        var plain = Attribute.plain(name);
        var word = value.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(Attribute.plain(BITS))) {
            return ofBits(word);
        }
        if (plain.equals(Attribute.plain(LOCKED_SINCE))) {
            return word.equals(LOCKED_FOR_EVER) ? DISABLED : SILENT;
        }
        if (!YES.contains(word) && !NO.contains(word)) {
            return UNKNOWN;
        }
        var opposite = Attribute.isOpposite(name) && BARE.contains(word);
        return YES.contains(word) != opposite ? ENABLED : DISABLED;
    }

    private static AccountStatus ofBits(String number) {
        try {
            return (Long.parseLong(number) & DISABLED_BIT) == 0 ? ENABLED : DISABLED;
        } catch (NumberFormatException notANumber) {
            return UNKNOWN;
        }
    }
}
