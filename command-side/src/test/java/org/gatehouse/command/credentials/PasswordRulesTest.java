package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.gatehouse.api.Secret;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileAttribute;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.SecondFactors;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.gatehouse.platform.users.UserState.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordProtectionSettings SETTINGS =
            new PasswordProtectionSettings(
                    15, 8, List.of("contoso", "blank"), List.of("Fabrikam", "Zürich"), 1);
    private static final Blocklists LISTS = new Blocklists(List.of());

    private static final PasswordOwner ANN =
            PasswordOwner.of(
                    new Account(new UserId(Ids.next()), "ann.smythe-x77@x.example"),
                    new Person(
                            "Dr. Ann O'Connor",
                            "ann.smythe-x77@x.example",
                            null,
                            new Profile(
                                    Map.of(
                                            ProfileAttribute.GIVEN_NAME, "Annabel Lee",
                                            ProfileAttribute.SURNAME, "O'Connor"))));

    private final PasswordRules rules = new PasswordRules(LISTS, new SecondFactors());

    private List<Violation> violations(String password) {
        try {
            rules.require(new Secret(password), ANN, SETTINGS);
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("credentials.unfit-password");
            assertThat(refusal.detail()).doesNotContain("\"");
            assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsOnly("/newPassword");
            return refusal.violations();
        }
    }

    private List<String> codes(String password) {
        return violations(password).stream().map(Violation::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "ContoS0Bl@nkf9!",
                "aVeryLongOneWithoutAnyBlanks",
                "all lower case and nothing else",
                "\u7d50\u5c40\u3001\u6642\u9593\u304c\u89e3\u6c7a\u3057\u3066\u304f\u308c\u308b\u3060\u308d\u3046",
                "ann likes dr. lee"
            })
    void nothing_is_asked_of_the_composition(String password) {
        assertThat(codes(password)).isEmpty();
    }

    @Nested
    class Lengths {

        @Test
        void are_in_characters_as_people_count_them() {
            assertThat(violations("fourteen chars"))
                    .containsExactly(
                            new Violation(
                                            "/newPassword",
                                            "credentials.too-short",
                                            "At least 15 characters")
                                    .with("least", 15));
            assertThat(codes("\uD83D\uDE00 thirteen char")).isEmpty();
            assertThat(codes("\uD83D\uDE00 twelve char")).containsExactly("credentials.too-short");
        }

        @Test
        void are_shorter_for_whoever_shows_something_else_as_well() {
            var armed =
                    new PasswordRules(
                            LISTS,
                            new SecondFactors() {
                                @Override
                                public boolean has(UserId user) {
                                    return user.equals(ANN.account().user());
                                }
                            });

            assertThat(armed.require(new Secret("kq7-zv w"), ANN, SETTINGS).length()).isEqualTo(8);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> armed.require(new Secret("kq7-zv_"), ANN, SETTINGS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "my dear @nnabel is here,Annabel",
        "CONNOR lived on the hill,Connor",
        "what a nice smythe it is,smythe",
        "the ann.smythe-x77 thing,smythe|ann.smythe-x77",
        "we all work at FabrIkam!,Fabrikam",
        "zu\u0308rich has a long lake,Zürich",
    })
    void names_of_whoever_chooses_it_and_of_the_organisation_are_refused_and_told(
            String password, String names) {
        assertThat(violations(password))
                .extracting(Violation::detail)
                .containsExactly(
                        List.of(names.split("\\|")).stream()
                                .map(name -> "It holds the name \"" + name + "\"")
                                .toArray(String[]::new));
        assertThat(violations(password))
                .extracting(Violation::arguments)
                .isEqualTo(
                        List.of(names.split("\\|")).stream()
                                .map(name -> Map.of("name", name))
                                .toList());
        assertThat(codes(password)).containsOnly("credentials.holds-name");
    }

    @Test
    void a_password_that_is_known_is_refused_as_that_alone() {
        assertThat(codes("Responsibilities")).containsExactly("credentials.known-password");
    }

    @Test
    void banned_words_are_told_with_what_they_count() {
        assertThat(violations("C0ntos0Blank-C0ntos0"))
                .containsExactly(
                        new Violation(
                                        "/newPassword",
                                        "credentials.banned-words",
                                        "Too little besides \"contoso\", \"blank\": each of these"
                                                + " counts as one character, and 4 of 5 are there")
                                .with("words", List.of("contoso", "blank"))
                                .with("points", 4)
                                .with("least", 5));
        assertThat(codes("qwertyuiop monkey dragon"))
                .as("the commonest of the lists that come with us, and two blanks")
                .isEmpty();
        assertThat(codes("qwertyuiopmonkeydragon")).containsExactly("credentials.banned-words");
    }

    @Test
    void a_password_that_is_too_long_is_told_how_long_it_may_be() {
        assertThat(violations("x".repeat(257)))
                .extracting(Violation::code, Violation::arguments)
                .containsExactly(tuple("value.too-long", Map.of("most", 256)));
    }

    @Test
    void every_rule_is_told_at_once() {
        assertThat(codes("Fabrikam1"))
                .containsExactly("credentials.too-short", "credentials.holds-name");
        assertThat(codes("ContosoBlank12"))
                .containsExactly("credentials.too-short", "credentials.banned-words");
        assertThat(codes("password"))
                .containsExactly("credentials.too-short", "credentials.known-password");
        assertThat(codes("kq7")).containsExactly("credentials.too-short");
    }

    @Test
    void whose_names_they_are_is_not_printed() {
        assertThat(ANN.toString()).doesNotContain("Connor").doesNotContain("smythe");
    }
}
