package org.gatehouse.command.membershiprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserType;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.users.UserState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLanguageTest {

    private final RuleLanguage language = new RuleLanguage();

    private static final Map<String, Object> SELLER =
            with(
                    Map.of(
                            "department", "Sales",
                            "city", "Köln",
                            "country", "DE",
                            "jobTitle", "Account Executive",
                            "preferredLanguage", "de"));

    /** All that a rule can ask for; what is not given is not known. */
    private static Map<String, Object> with(Map<String, Object> known) {
        var attributes = new HashMap<String, Object>();
        RuleAttributes.OF_PROFILE.keySet().forEach(name -> attributes.put(name, ""));
        attributes.put(RuleAttributes.USER_TYPE, "member");
        attributes.put(RuleAttributes.MANAGER_ID, "");
        attributes.put(RuleAttributes.ACCOUNT_ENABLED, true);
        attributes.putAll(known);
        return attributes;
    }

    private boolean matches(String rule) {
        return language.require(rule).matches(SELLER);
    }

    /** Where it is and what. */
    private String mistake(String rule) {
        var refusal = refusal(rule);
        var what = refusal.violations().getFirst();
        return "Line %s, column %s: %s"
                .formatted(
                        refusal.arguments().get("line"),
                        refusal.arguments().get("column"),
                        what.detail());
    }

    private Refusal refusal(String rule) {
        var refusal = catchThrowableOfType(Refusal.class, () -> language.require(rule));
        assertThat(refusal).as(rule).isNotNull();
        assertThat(refusal.code()).isEqualTo("membershiprules.invalid-rule");
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.violations())
                .hasSize(1)
                .allSatisfy(what -> {
                    assertThat(what.pointer()).isEqualTo("/membershipRule");
                    assertThat(what.detail()).doesNotContain("dev.cel", "Exception", "antlr");
                });
        return refusal;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.department == 'Sales'",
                "user.department != 'IT'",
                "user.department.startsWith('Sa')",
                "user.department.endsWith('les')",
                "user.jobTitle.contains('Exec')",
                "user.jobTitle.matches('^Account (Executive|Manager)$')",
                "matches(user.country, 'D.')",
                "user.country in ['AT', 'CH', 'DE']",
                "user.department == 'Sales' && user.country == 'DE'",
                "user.department == 'IT' || user.country == 'DE'",
                "!(user.department == 'IT')",
                "user.department.lowerAscii() == 'sales'",
                "user.accountEnabled",
                "user.userType == 'member'",
                "user.city == 'Köln'",
                "user.department == 'Sales'\n  // all of them\n  && user.country == 'DE'",
                "true"
            })
    void what_is_true_of_a_user_matches(String rule) {
        assertThat(matches(rule)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.department == 'sales'",
                "user.department != 'Sales'",
                "user.department.startsWith('les')",
                "user.department.endsWith('Sa')",
                "user.jobTitle.contains('exec')",
                "user.jobTitle.matches('^Executive$')",
                "user.country in ['AT', 'CH']",
                "user.department == 'Sales' && user.country == 'AT'",
                "user.department == 'IT' || user.country == 'AT'",
                "!user.accountEnabled",
                "user.userType == 'guest'"
            })
    void what_is_not_true_of_them_does_not(String rule) {
        assertThat(matches(rule)).isFalse();
    }

    @Test
    void what_is_not_known_of_a_user_is_the_empty_text() {
        assertThat(matches("user.officeLocation == ''")).isTrue();
        assertThat(matches("user.officeLocation.startsWith('B')")).isFalse();
        assertThat(matches("user.managerId == ''")).isTrue();
    }

    @Test
    void every_attribute_can_be_asked_for() {
        var user = new UserId(Ids.next());
        var manager = new UserId(Ids.next());
        var subject = Subject.user(user.value());
        var values = new EnumMap<ProfileAttribute, String>(ProfileAttribute.class);
        RuleAttributes.OF_PROFILE.forEach((name, attribute) -> values.put(attribute, name + "!"));
        var profile = new Profile(values);
        var state = new UserState();
        state.on(
                new UserRegistered(
                        user,
                        Personal.of(subject, "Ann"),
                        Personal.of(subject, "ann@x.example"),
                        null,
                        Personal.of(subject, profile),
                        UserType.GUEST));
        state.on(new ManagerAssigned(user, null, manager));
        var attributes = RuleAttributes.of(state, profile);

        for (var name : RuleAttributes.OF_PROFILE.keySet()) {
            assertThat(language.require("user." + name + " == '" + name + "!'").matches(attributes))
                    .as(name)
                    .isTrue();
        }
        assertThat(language.require("user.userType == 'guest'").matches(attributes)).isTrue();
        assertThat(language.require("user.managerId == '" + manager + "'").matches(attributes))
                .isTrue();
        assertThat(language.require("user.accountEnabled").matches(attributes)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "givenName",
                "surname",
                "displayName",
                "mail",
                "userPrincipalName",
                "employeeId",
                "id"
            })
    void nothing_that_tells_who_somebody_is_can_be_asked_for(String attribute) {
        assertThat(mistake("user." + attribute + " == 'x'"))
                .isEqualTo(
                        "Line 1, column 5: A user has no attribute '%s' that a rule can ask for"
                                .formatted(attribute));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "user.departmnt == 'x' | 1, column 5 | A user has no attribute 'departmnt'",
                "usr.city == 'x' | 1, column 1 | Rules have no 'usr'",
                "user.city == 1 | 1, column 11 | '==' does not go with (text, number)",
                "user.city in 'abc' | 1, column 11 | 'in' does not go with (text, text)",
                "user.accountEnabled == 'x' | 1, column 21 | '==' does not go with (true-or-false",
                "user.city | 1, column 5 | A rule is true or false, and this is text",
                "user.city = 'x' | 1, column 11 | Whether two are equal is asked with ==",
                "user.city == 'x | 1, column 14 | The rule cannot be read from here on",
                "user.city == 'x' and true | 1, column 18 | The rule cannot be read from here on",
                "user.city < 'x' | 1, column 11 | Rules have no '<'",
                "user.city + 'x' == 'y' | 1, column 11 | Rules have no '+'",
                "user['city'] == 'x' | 1, column 5 | Rules have no '[]'",
                "true ? true : false | 1, column 6 | Rules have no '?:'",
                "size(user.city) > 3 | 1, column 5 | Rules have no 'size'",
                "has(user.city) | 1, column 4 | Rules have no 'has'",
                "['a'].all(x, x == 'a') | 1, column 10 | Rules have no 'all'",
                "user.city in ['a', 1] | 1, column 14 | A list holds values of one kind",
                "user.city in [] | 1, column 14 | The list is empty",
                "user == user | 1, column 1 | Only an attribute of the user can be compared",
                "string == string | 1, column 1 | Only an attribute",
                "user.city in {'a': 1} | 1, column 14 | A rule cannot hold this",
                "user.city.matches('(') | 1, column 19 | The pattern cannot be read: missing",
                "user.city.matches(user.state) | 1, column 23 | A pattern is written out as text"
            })
    void a_mistake_is_told_with_its_place_and_in_plain_words(
            String rule, String place, String what) {
        assertThat(mistake(rule)).startsWith("Line " + place + ": " + what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "user.town == 'x' | unknown-attribute | town",
                "size(user.city) > 3 | unknown-name | size",
                "user.city == 1 | wrong-kinds | ==",
                "user.city | not-a-condition |",
                "user.city = 'x' | single-equals |",
                "user.city == 'x | unreadable |",
                "user == user | not-an-attribute |",
                "user.city in {'a': 1} | not-allowed |",
                "user.city in [] | empty-list |",
                "user.city in ['a', 1] | mixed-list |",
                "user.city.matches(user.state) | computed-pattern |",
                "user.city.matches('(') | unreadable-pattern |",
                "user.city.matches('((a{1000}){1000}){1000}') | large-patterns |",
            })
    void a_mistake_has_a_code_and_names_what_it_is_about(String rule, String code, String name) {
        var what = refusal(rule).violations().getFirst();

        assertThat(what.code()).isEqualTo("membershiprules." + code);
        assertThat(what.arguments()).isEqualTo(name == null ? Map.of() : Map.of("name", name));
    }

    @Test
    void a_mistake_in_a_later_line_is_found_there() {
        assertThat(mistake("user.city == 'x' &&\n  user.town == 'y'"))
                .startsWith("Line 2, column 7: A user has no attribute 'town'");
    }

    @Test
    void a_rule_of_the_greatest_length_is_taken() {
        var rule =
                IntStream.range(0, 120)
                        .mapToObj(n -> "user.city == 'c" + (1000 + n) + "'")
                        .collect(Collectors.joining(" || "));
        var longest = rule + " ".repeat(RuleText.MAX - rule.length() - 1) + " ";

        assertThat(longest).hasSize(RuleText.MAX);
        assertThat(language.require(longest).matches(SELLER)).isFalse();
        assertThat(mistake(longest + " ")).startsWith("Line 1");
    }

    @Test
    void a_rule_that_is_nested_too_deeply_is_refused() {
        var deep = "(".repeat(300) + "user.accountEnabled" + ")".repeat(300);

        assertThat(mistake(deep)).endsWith("The rule is nested too deeply");
        assertThat(refusal(deep).violations().getFirst().code())
                .isEqualTo("membershiprules.too-deep");
        assertThat(mistake("[".repeat(1500) + "]".repeat(1500))).contains("nested too deeply");
        var chain = "user.city" + ".lowerAscii()".repeat(200) + " == 'x'";
        assertThat(mistake(chain)).contains("nested too deeply");
        assertThat(matches("((((((user.accountEnabled))))))")).isTrue();
    }

    /** Each would take gigabytes or minutes where patterns are built before they are measured. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(((((((((a{10}){10}){10}){10}){10}){10}){10}){10}){10})",
                "(a{99999999999999999999}){2}",
                "(.{1,100}){1,10}y",
                "(\\\\pL{30}){30}"
            })
    void a_pattern_that_is_large_is_refused_before_it_is_built(String pattern) {
        assertThat(mistake("user.city.matches('" + pattern + "')"))
                .satisfiesAnyOf(
                        told -> assertThat(told).endsWith("The patterns of the rule are too large"),
                        told -> assertThat(told).contains("The pattern cannot be read"));
    }

    @Test
    void many_small_patterns_are_together_too_large() {
        var rule =
                IntStream.range(0, 40)
                        .mapToObj(n -> "user.city.matches('.{0,64}" + n + "')")
                        .collect(Collectors.joining(" || "));

        assertThat(mistake(rule)).endsWith("The patterns of the rule are too large");
    }

    @Test
    void a_pattern_that_backtracks_elsewhere_takes_no_time_here() {
        var longest = with(Map.of("city", "x".repeat(128)));

        assertThat(language.require("user.city.matches('(x+x+)+y')").matches(longest)).isFalse();
        assertThat(language.require("user.city.matches('(x*)*y')").matches(longest)).isFalse();
    }

    @Test
    void a_stored_rule_that_is_not_understood_is_a_failure_and_no_refusal() {
        assertThatThrownBy(() -> language.stored("user.formerAttribute == 'x'"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void values_that_look_like_rules_are_values() {
        for (var value : List.of("' || true || '", "\\\\", "$", "(?i)x", "{{x}}")) {
            var user = with(Map.of("city", value));
            assertThat(language.require("user.city == 'x'").matches(user)).isFalse();
        }
    }
}
