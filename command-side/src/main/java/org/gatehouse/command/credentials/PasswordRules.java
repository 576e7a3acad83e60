package org.gatehouse.command.credentials;

import java.util.List;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.springframework.stereotype.Component;

/** What people may choose as their password. */
@Component
class PasswordRules {

    /** Of a password that alone lets somebody in (NIST SP 800-63B-4 section 3.1.1.2). */
    static final int LEAST = 15;

    private static final String POINTER = "/newPassword";

    /**
     * @throws Refusal {@code credentials.unfit-password} (422), which names each rule it is against
     */
    PasswordText require(Secret typed) {
        PasswordText password;
        try {
            password = PasswordText.of(typed);
        } catch (InvalidValue wrong) {
            throw unfit(wrong.code(), String.valueOf(wrong.getMessage()));
        }
        if (password.length() < LEAST) {
            throw unfit("credentials.too-short", "At least " + LEAST + " characters");
        }
        return password;
    }

    /**
     * The last one is not used again when one changes it (inventory 6.4).
     *
     * @throws Refusal {@code credentials.unfit-password} (422)
     */
    void requireAnother(PasswordText password, PasswordText current) {
        if (password.equals(current)) {
            throw unfit("credentials.same-password", "That is the present password");
        }
    }

    private static Refusal unfit(String code, String detail) {
        return Refusal.unprocessable(
                "credentials.unfit-password",
                "The password is against a rule",
                List.of(new Violation(POINTER, code, detail)));
    }
}
