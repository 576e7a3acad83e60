package org.gatehouse.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.api.settings.PasswordProtectionSettings;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordProtectionRulesTest {

    /** What is wrong, as {@code <pointer> <code>}. */
    private static List<String> wrong(PasswordProtectionSettings settings) {
        try {
            PasswordProtectionRules.require(settings);
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("settings.invalid");
            return refusal.violations().stream()
                    .map(violation -> violation.pointer() + " " + violation.code())
                    .toList();
        }
    }

    private static List<String> wrong(int alone, int withSecondFactor, int remembered) {
        return wrong(
                new PasswordProtectionSettings(
                        alone, withSecondFactor, List.of(), List.of(), remembered));
    }

    private static List<String> banned(List<String> terms) {
        return wrong(new PasswordProtectionSettings(15, 8, terms, List.of(), 1));
    }

    private static List<String> names(String... names) {
        return wrong(new PasswordProtectionSettings(15, 8, List.of(), List.of(names), 1));
    }

    @ParameterizedTest
    @CsvSource({"15,8,0", "64,64,24", "20,20,1"})
    void numbers_in_their_range_are_right(int alone, int withSecondFactor, int remembered) {
        assertThat(wrong(alone, withSecondFactor, remembered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14,8,1,/minimumLength",
        "65,8,1,/minimumLength",
        "15,7,1,/minimumLengthWithSecondFactor",
        "15,16,1,/minimumLengthWithSecondFactor",
        "64,65,1,/minimumLengthWithSecondFactor",
        "15,8,-1,/rememberedPasswords",
        "15,8,25,/rememberedPasswords",
    })
    void numbers_out_of_their_range_are_wrong(
            int alone, int withSecondFactor, int remembered, String pointer) {
        assertThat(wrong(alone, withSecondFactor, remembered))
                .containsExactly(pointer + " settings.out-of-range");
    }

    @Test
    void the_range_that_a_number_is_out_of_is_named() {
        var wrong = new PasswordProtectionSettings(20, 21, List.of(), List.of(), 1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PasswordProtectionRules.require(wrong))
                .satisfies(refusal ->
                        assertThat(refusal.violations().getFirst().arguments())
                                .isEqualTo(Map.of("least", 8, "most", 20)));
    }

    @Test
    void terms_have_four_to_sixteen_characters_and_are_no_others_in_disguise() {
        assertThat(banned(List.of("abcd", "a term of sixtee", "Z\u00fcrich"))).isEmpty();
        assertThat(banned(List.of("abc", "a term of sixteen", " ab ", "", "be\u0007ll")))
                .containsExactly(
                        "/bannedPasswords/0 settings.term-length",
                        "/bannedPasswords/1 value.too-long",
                        "/bannedPasswords/2 settings.term-length",
                        "/bannedPasswords/3 value.blank",
                        "/bannedPasswords/4 value.unprintable");
        assertThat(banned(List.of("Contoso", "blank", "c0nt0$o")))
                .containsExactly("/bannedPasswords/2 settings.duplicate-word");
    }

    @Test
    void a_thousand_terms_and_no_more_may_be_banned() {
        var terms = IntStream.range(0, 1_001).mapToObj(i -> "term " + (char) (0x4e00 + i)).toList();

        assertThat(banned(terms.subList(0, 1_000))).isEmpty();
        assertThat(banned(terms)).containsExactly("/bannedPasswords settings.too-many");
    }

    @Test
    void names_of_the_organisation_are_as_long_as_names_are() {
        assertThat(names("Acme", "Contoso Corporation of Lower Saxony")).isEmpty();
        assertThat(names("IBM", "x".repeat(65), "Acme", "ACME"))
                .containsExactly(
                        "/organizationNames/0 settings.term-length",
                        "/organizationNames/1 value.too-long",
                        "/organizationNames/3 settings.duplicate-word");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(wrong(new PasswordProtectionSettings(1, 1, List.of("x"), List.of("y"), 99)))
                .hasSize(5);
    }
}
