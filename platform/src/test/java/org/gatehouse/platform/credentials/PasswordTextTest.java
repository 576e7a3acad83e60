package org.gatehouse.platform.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTextTest {

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    /** RFC 8265 section 4.2.2, and its examples in section 4.3. */
    @Test
    void two_ways_to_type_the_same_are_the_same() {
        assertThat(text("u\u0308ber alles")).isEqualTo(text("\u00fcber alles"));
        assertThat(text("foo\u1680bar\u00a0baz")).isEqualTo(text("foo bar baz"));
    }

    @Test
    void case_and_width_and_spaces_at_the_ends_are_part_of_it() {
        assertThat(text("Correct Horse")).isNotEqualTo(text("correct horse"));
        assertThat(text("\uff21bc")).isNotEqualTo(text("Abc"));
        assertThat(text(" correct horse ")).isNotEqualTo(text("correct horse"));
    }

    @Test
    void a_character_counts_as_one_however_it_is_stored() {
        assertThat(text("\ud83d\udd11".repeat(PasswordText.MAX)).length())
                .isEqualTo(PasswordText.MAX);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"'',value.blank", "a\u0000b,value.unprintable", "\ud800,value.unprintable"})
    void what_nobody_can_type_is_no_password(String typed, String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text(typed))
                .extracting(InvalidValue::code)
                .isEqualTo(code);
    }

    @Test
    void what_is_too_long_to_be_compared_is_not_compared() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> text("a".repeat(PasswordText.MAX + 1)))
                .extracting(InvalidValue::code)
                .isEqualTo("value.too-long");
    }

    @Test
    void it_is_not_printed() {
        assertThat(text("correct horse")).hasToString("***");
    }
}
