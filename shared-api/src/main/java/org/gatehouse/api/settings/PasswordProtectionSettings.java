package org.gatehouse.api.settings;

import java.util.List;
import org.gatehouse.api.personal.NotPersonal;

/**
 * What the organisation decides about passwords that people choose. Stored as a whole; checked when
 * it is stored, so what was stored earlier may say what would be refused today. That known and
 * banned passwords are refused at all is not to be decided.
 *
 * @param minimumLength in characters, of a password that alone lets somebody in
 * @param minimumLengthWithSecondFactor in characters, where something else has to be shown as well
 * @param bannedPasswords terms that count as one character each, wherever they stand in a password
 * @param organizationNames of the organisation, its places, its products: refused wherever they
 *     stand in a password, as the names of whoever chooses it are
 * @param rememberedPasswords how many of the passwords before the present one are refused
 */
public record PasswordProtectionSettings(
        int minimumLength,
        int minimumLengthWithSecondFactor,
        @NotPersonal("Words that the organisation does not allow in passwords.")
                List<String> bannedPasswords,
        @NotPersonal("Names of the organisation and of what it makes.")
                List<String> organizationNames,
        int rememberedPasswords) {

    /** What holds where nobody has decided anything (NIST SP 800-63B-4 section 3.1.1.2). */
    public static final PasswordProtectionSettings DEFAULT =
            new PasswordProtectionSettings(15, 8, List.of(), List.of(), 1);

    public PasswordProtectionSettings {
        bannedPasswords = List.copyOf(bannedPasswords);
        organizationNames = List.copyOf(organizationNames);
    }
}
