package org.gatehouse.command.credentials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.command.facts.SecondFactors;
import org.gatehouse.platform.credentials.LooseForm;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.springframework.stereotype.Component;

/**
 * What people may choose as their password (NIST SP 800-63B-4 section 3.1.1.2, inventory 6.5).
 * Every rule that it is against is told at once, with the words in it that are the reason (PWD-G5);
 * they are shown to whoever has typed them, and kept nowhere.
 */
@Component
class PasswordRules {

    private static final String POINTER = "/newPassword";

    private final Blocklists blocklists;
    private final SecondFactors secondFactors;

    PasswordRules(Blocklists blocklists, SecondFactors secondFactors) {
        this.blocklists = blocklists;
        this.secondFactors = secondFactors;
    }

    /**
     * @throws Refusal {@code credentials.unfit-password} (422), which names each rule it is against
     */
    PasswordText require(Secret typed, PasswordOwner owner, PasswordProtectionSettings settings) {
        PasswordText password;
        try {
            password = PasswordText.of(typed);
        } catch (InvalidValue wrong) {
            throw unfit(List.of(Violation.of(POINTER, wrong)));
        }
        var violations =
                Stream.of(
                                length(password, owner, settings),
                                names(password, owner, settings),
                                words(password, settings))
                        .flatMap(List::stream)
                        .toList();
        if (!violations.isEmpty()) {
            throw unfit(violations);
        }
        return password;
    }

    private List<Violation> length(
            PasswordText password, PasswordOwner owner, PasswordProtectionSettings settings) {
        int least =
                secondFactors.has(owner.account().user())
                        ? settings.minimumLengthWithSecondFactor()
                        : settings.minimumLength();
        return password.length() < least
                ? List.of(
                        violation("credentials.too-short", "At least " + least + " characters")
                                .with("least", least))
                : List.of();
    }

    /** One for each, once. */
    private static List<Violation> names(
            PasswordText password, PasswordOwner owner, PasswordProtectionSettings settings) {
        var text = LooseForm.of(password.reveal());
        var found = new LinkedHashMap<String, String>();
        Stream.concat(owner.names().stream(), settings.organizationNames().stream())
                .forEach(name -> {
                    var loose = LooseForm.of(name);
                    if (loose.codePointCount(0, loose.length()) >= BannedTerms.SHORTEST
                            && text.contains(loose)) {
                        found.putIfAbsent(loose, name);
                    }
                });
        return found.values().stream()
                .map(name ->
                        violation("credentials.holds-name", "It holds the name " + quoted(name))
                                .with("name", name))
                .toList();
    }

    /** A password that is known as a whole need not be taken apart. */
    private List<Violation> words(PasswordText password, PasswordProtectionSettings settings) {
        if (blocklists.hold(password)) {
            return List.of(
                    violation(
                            "credentials.known-password",
                            "It is on a list of passwords that are tried first"));
        }
        var banned = List.of(new BannedTerms(settings.bannedPasswords()), blocklists.commonest());
        var score = BannedPasswordScore.of(password.reveal(), banned);
        if (score.isEnough() || score.terms().isEmpty()) {
            return List.of(); // without any term it is short, and nothing else
        }
        var words = score.terms().stream().distinct().toList();
        var terms = words.stream().map(PasswordRules::quoted).collect(Collectors.joining(", "));
        return List.of(
                violation(
                                "credentials.banned-words",
                                "Too little besides %s: each of these counts as one character, and %d of %d are there"
                                        .formatted(
                                                terms, score.points(), BannedPasswordScore.ENOUGH))
                        .with("words", words)
                        .with("points", score.points())
                        .with("least", BannedPasswordScore.ENOUGH));
    }

    /**
     * The last one is not used again when one changes it (inventory 6.4).
     *
     * @throws Refusal {@code credentials.unfit-password} (422)
     */
    void requireAnother(PasswordText password, PasswordText current) {
        if (password.equals(current)) {
            throw unfit(
                    List.of(
                            violation(
                                    "credentials.same-password", "That is the present password")));
        }
    }

    /** The refusal of a password that its owner had before (PWD-G4). */
    static Refusal former() {
        return unfit(
                List.of(
                        violation(
                                "credentials.former-password",
                                "That was the password not long ago")));
    }

    private static String quoted(String term) {
        return "\"" + term + "\"";
    }

    private static Violation violation(String code, String detail) {
        return new Violation(POINTER, code, detail);
    }

    private static Refusal unfit(List<Violation> violations) {
        return Refusal.unprocessable(
                "credentials.unfit-password", "The password is against a rule", violations);
    }
}
