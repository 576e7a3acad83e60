package org.gatehouse.command.settings;

import java.util.List;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.platform.credentials.LooseForm;
import org.gatehouse.platform.credentials.PasswordTable;
import org.gatehouse.platform.messages.Refusal.Violation;

/** What may be decided about passwords. */
final class PasswordProtectionRules {

    /** Of a password that alone lets somebody in (NIST SP 800-63B-4 section 3.1.1.2). */
    private static final int LEAST = 15;

    private static final int LEAST_WITH_SECOND_FACTOR = 8;

    /** Whatever is shorter must be allowed (the same section). */
    private static final int MOST = 64;

    private static final int BANNED_MAX = 1_000;
    private static final int BANNED_SHORTEST = 4;
    private static final int BANNED_LONGEST = 16;
    private static final int NAMES_MAX = 100;
    private static final int NAME_LONGEST = 64;

    private final Violations violations = new Violations();

    private PasswordProtectionRules() {}

    /**
     * @throws org.gatehouse.platform.messages.Refusal {@code settings.invalid}, with everything
     *     that is wrong
     */
    static void require(PasswordProtectionSettings settings) {
        var rules = new PasswordProtectionRules();
        rules.lengths(settings);
        rules.terms("/bannedPasswords", settings.bannedPasswords(), BANNED_MAX, BANNED_LONGEST);
        rules.terms("/organizationNames", settings.organizationNames(), NAMES_MAX, NAME_LONGEST);
        rules.violations.range(
                "/rememberedPasswords",
                settings.rememberedPasswords(),
                0,
                PasswordTable.FORMER_MAX);
        rules.violations.refuse();
    }

    /** Who shows something else as well is not asked for more than who does not. */
    private void lengths(PasswordProtectionSettings settings) {
        int alone = settings.minimumLength();
        violations.range("/minimumLength", alone, LEAST, MOST);
        violations.range(
                "/minimumLengthWithSecondFactor",
                settings.minimumLengthWithSecondFactor(),
                LEAST_WITH_SECOND_FACTOR,
                Math.clamp(alone, LEAST, MOST));
    }

    private void terms(String pointer, List<String> terms, int most, int longest) {
        if (violations.atMost(pointer, terms, most)) {
            for (int i = 0; i < terms.size(); i++) {
                term(pointer + "/" + i, terms.get(i), longest);
            }
            violations.distinct(pointer, terms, LooseForm::of, "settings.duplicate-word");
        }
    }

    private void term(String pointer, String term, int longest) {
        var loose = LooseForm.of(term);
        if (violations.line(pointer, term, longest)
                && (length(loose) < BANNED_SHORTEST || length(loose) > longest)) {
            violations.add(
                    new Violation(
                                    pointer,
                                    "settings.term-length",
                                    "From %d to %d characters".formatted(BANNED_SHORTEST, longest))
                            .with("least", BANNED_SHORTEST)
                            .with("most", longest));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether two documents decide the same: no list of theirs has an order that says anything. */
    static boolean same(PasswordProtectionSettings one, PasswordProtectionSettings other) {
        return sorted(one).equals(sorted(other));
    }

    private static PasswordProtectionSettings sorted(PasswordProtectionSettings settings) {
        return new PasswordProtectionSettings(
                settings.minimumLength(),
                settings.minimumLengthWithSecondFactor(),
                settings.bannedPasswords().stream().sorted().toList(),
                settings.organizationNames().stream().sorted().toList(),
                settings.rememberedPasswords());
    }
}
