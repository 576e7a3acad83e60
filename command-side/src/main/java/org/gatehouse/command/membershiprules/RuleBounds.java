package org.gatehouse.command.membershiprules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import org.gatehouse.platform.messages.Refusal;

/**
 * What CEL allows and a rule may not say. In return no rule fails when it is evaluated, and its
 * patterns stay small: RE2 takes time in proportion to a pattern's size, and this implementation
 * builds a pattern of any size before it says how large it is.
 */
final class RuleBounds {

    private static final int LONGEST_PATTERN = 256;
    private static final int LARGEST_PATTERNS = 500;

    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final CelAbstractSyntaxTree rule;
    private int size;

    private RuleBounds(CelAbstractSyntaxTree rule) {
        this.rule = rule;
    }

    /**
     * @throws Refusal {@code membershiprules.invalid-rule}
     */
    static void require(CelAbstractSyntaxTree rule) {
        new RuleBounds(rule).check(rule.getExpr());
    }

    private void check(CelExpr part) {
        switch (part.getKind()) {
            case CONSTANT -> {}
            case SELECT -> {} // the compiler has seen that it is an attribute of the user
            case LIST -> checkList(part);
            case CALL -> checkCall(part.call());
            case IDENT ->
                    throw wrong(
                            part,
                            "membershiprules.not-an-attribute",
                            "Only an attribute of the user can be compared");
            case MAP, STRUCT, COMPREHENSION, NOT_SET ->
                    throw wrong(part, "membershiprules.not-allowed", "A rule cannot hold this");
        }
    }

    private void checkList(CelExpr list) {
        if (list.list().elements().isEmpty()) {
            throw wrong(list, "membershiprules.empty-list", "The list is empty");
        }
        if (rule.getType(list.id()).filter(ListType.create(SimpleType.DYN)::equals).isPresent()) {
            throw wrong(list, "membershiprules.mixed-list", "A list holds values of one kind");
        }
        list.list().elements().forEach(this::check);
    }

    private void checkCall(CelCall call) {
        call.target().ifPresent(this::check);
        call.args().forEach(this::check);
        if (call.function().equals("matches")) {
            checkPattern(call.args().getLast());
        }
    }

    private void checkPattern(CelExpr part) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || part.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw wrong(
                    part, "membershiprules.computed-pattern", "A pattern is written out as text");
        }
        var pattern = part.constant().stringValue();
        if (pattern.length() > LONGEST_PATTERN || copies(pattern) > LARGEST_PATTERNS) {
            throw tooLarge(part);
        }
        try {
            size += Pattern.compile(pattern).programSize();
        } catch (PatternSyntaxException e) {
            throw wrong(
                    part,
                    "membershiprules.unreadable-pattern",
                    "The pattern cannot be read: " + e.getDescription());
        }
        if (size > LARGEST_PATTERNS) {
            throw tooLarge(part);
        }
    }

    /** At most so many times a part of the pattern is repeated when repetitions are nested. */
    private static long copies(String pattern) {
        long copies = 1;
        var repetitions = REPETITION.matcher(pattern);
        while (repetitions.find() && copies <= LARGEST_PATTERNS) {
            var upTo = repetitions.group(2);
            var times = upTo == null || upTo.isEmpty() ? repetitions.group(1) : upTo;
            copies *= times.length() > 4 ? Integer.MAX_VALUE : Math.max(1, Long.parseLong(times));
        }
        return copies;
    }

    private Refusal tooLarge(CelExpr part) {
        return wrong(
                part, "membershiprules.large-patterns", "The patterns of the rule are too large");
    }

    private Refusal wrong(CelExpr part, String code, String detail) {
        var source = rule.getSource();
        int offset = source.getPositionsMap().getOrDefault(part.id(), 0);
        return source.getOffsetLocation(offset)
                .map(place -> RuleMistakes.at(place, RuleMistakes.mistake(code, detail)))
                .orElseThrow();
    }
}
