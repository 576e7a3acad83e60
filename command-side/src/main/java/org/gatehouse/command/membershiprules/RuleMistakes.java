package org.gatehouse.command.membershiprules;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;

/** What is wrong with a rule, where, and in words for whoever typed it. */
final class RuleMistakes {

    static final String INVALID_RULE = "membershiprules.invalid-rule";

    private static final String POINTER = "/membershipRule";
    private static final int LONGEST_QUOTE = 60;

    /** What the compiler says, and what it means. */
    private record Saying(Pattern said, Function<MatchResult, Violation> meant) {

        Saying(String said, Function<MatchResult, Violation> meant) {
            this(Pattern.compile(said), meant);
        }
    }

    private static final List<Saying> SAYINGS =
            List.of(
                    new Saying(
                            "undefined field '(.+)'",
                            found -> unknownAttribute(quoted(found.group(1)))),
                    new Saying(
                            "undeclared reference to '(.+?)' .*",
                            found -> unknownName(typed(found.group(1)))),
                    new Saying(
                            "found no matching overload for '(.+?)' applied to '(.+?)' .*",
                            found -> wrongKinds(typed(found.group(1)), kinds(found.group(2)))),
                    new Saying(
                            "expected type 'bool' but found '(.+)'",
                            found ->
                                    mistake(
                                            "membershiprules.not-a-condition",
                                            "A rule is true or false, and this is "
                                                    + kinds(found.group(1)))),
                    new Saying(
                            "token recognition error at: '= ?'",
                            found ->
                                    mistake(
                                            "membershiprules.single-equals",
                                            "Whether two are equal is asked with ==")),
                    new Saying(
                            "Expression recursion limit .*",
                            found ->
                                    mistake(
                                            "membershiprules.too-deep",
                                            "The rule is nested too deeply")),
                    new Saying(
                            "(?s).*",
                            found ->
                                    mistake(
                                            "membershiprules.unreadable",
                                            "The rule cannot be read from here on")));

    private RuleMistakes() {}

    private static Violation unknownAttribute(String name) {
        return mistake(
                        "membershiprules.unknown-attribute",
                        "A user has no attribute '%s' that a rule can ask for".formatted(name))
                .with("name", name);
    }

    private static Violation unknownName(String name) {
        return mistake("membershiprules.unknown-name", "Rules have no '%s'".formatted(name))
                .with("name", name);
    }

    private static Violation wrongKinds(String name, String kinds) {
        return mistake(
                        "membershiprules.wrong-kinds",
                        "'%s' does not go with %s".formatted(name, kinds))
                .with("name", name);
    }

    /** What is wrong, wherever it is. */
    static Violation mistake(String code, String detail) {
        return new Violation(POINTER, code, detail);
    }

    static Refusal of(CelIssue issue) {
        var what =
                SAYINGS.stream()
                        .flatMap(saying -> {
                            var found = saying.said.matcher(issue.getMessage());
                            return found.matches()
                                    ? Stream.of(saying.meant.apply(found))
                                    : Stream.empty();
                        })
                        .findFirst()
                        .orElseThrow();
        return at(issue.getSourceLocation(), what);
    }

    static Refusal at(CelSourceLocation place, Violation what) {
        int line = Math.max(1, place.getLine());
        int column = Math.max(0, place.getColumn()) + 1;
        return Refusal.unprocessable(
                        INVALID_RULE,
                        "There is a mistake in line %d, column %d".formatted(line, column),
                        List.of(what))
                .with("line", line)
                .with("column", column);
    }

    /** As people type it: the compiler says {@code _==_} and {@code @in}. */
    private static String typed(String name) {
        return quoted(Character.isLetter(name.codePointAt(0)) ? name : name.replaceAll("[_@]", ""));
    }

    private static String kinds(String types) {
        return quoted(
                types.replaceAll("\\bstring\\b", "text")
                        .replaceAll("\\b(u?int|double)\\b", "number")
                        .replaceAll("\\bbool\\b", "true-or-false")
                        .replaceAll("%", ""));
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
