package org.gatehouse.command.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Text;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;

/** Every member of a document that is against a rule, in the order of the rules. */
final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /**
     * @throws Refusal {@code settings.invalid}, if there is any
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.unprocessable(
                    "settings.invalid", "Members of the document are against a rule", found);
        }
    }

    void add(String pointer, String code, String detail) {
        add(new Violation(pointer, code, detail));
    }

    void add(Violation violation) {
        found.add(violation);
    }

    void range(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            add(
                    new Violation(
                                    pointer,
                                    "settings.out-of-range",
                                    "A whole number from %d to %d".formatted(least, most))
                            .with("least", least)
                            .with("most", most));
        }
    }

    /** One line of text, as typed. */
    boolean line(String pointer, String text, int max) {
        try {
            Text.line(text, max);
            return true;
        } catch (InvalidValue wrong) {
            add(Violation.of(pointer, wrong));
            return false;
        }
    }

    /**
     * Of a list that is too long nothing else is said, so that an answer is not many times as long
     * as the question.
     */
    boolean atMost(String pointer, List<?> list, int max) {
        if (list.size() > max) {
            add(new Violation(pointer, "settings.too-many", "More than " + max).with("most", max));
            return false;
        }
        return true;
    }

    <T> void distinct(String pointer, List<T> list, String code) {
        distinct(pointer, list, UnaryOperator.identity(), code);
    }

    /**
     * @param key what is the same in two that are the same
     */
    <T> void distinct(String pointer, List<T> list, UnaryOperator<T> key, String code) {
        var seen = new HashSet<T>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(key.apply(list.get(i)))) {
                add(pointer + "/" + i, code, "It is in the list already");
            }
        }
    }
}
