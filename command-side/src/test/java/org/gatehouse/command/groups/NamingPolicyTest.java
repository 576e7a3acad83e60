package org.gatehouse.command.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.JOB_TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.groups.GroupType;
import org.gatehouse.api.settings.GroupSettings.Naming;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.platform.messages.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingPolicyTest {

    private static final Supplier<Profile> ANN =
            () ->
                    Profile.of(
                            Map.of(
                                    DEPARTMENT, new ProfileText("Finance"),
                                    JOB_TITLE, new ProfileText("Cost $1 \\ Analyst")));

    private static String named(String requirement, String typed, String... blocked) {
        return new NamingPolicy(
                        new Naming(
                                requirement,
                                Arrays.asList(blocked),
                                List.of(GroupType.SECURITY),
                                false),
                        "groups:7")
                .name(new GroupName(typed), ANN)
                .value();
    }

    @ParameterizedTest
    @Tag("GRP-R6")
    @CsvSource({
        "'', Treasury, Treasury",
        "GRP-[GroupName], Treasury, GRP-Treasury",
        "[GroupName] (EU), Treasury, Treasury (EU)",
        "[Department] [GroupName] [Company], Treasury, Finance Treasury",
        "[department]-[groupname], Treasury, Finance-Treasury",
        "[Title]: [GroupName], Treasury, Cost $1 \\ Analyst: Treasury",
        "[Team]-[GroupName], Treasury, [Team]-Treasury",
    })
    void prefix_and_suffix_are_added_and_not_asked(
            String requirement, String typed, String expected) {
        assertThat(named(requirement, typed)).isEqualTo(expected);
    }

    @Test
    void what_has_been_typed_with_prefix_and_suffix_does_not_get_them_twice() {
        assertThat(named("GRP-[GroupName]-EU", "GRP-Treasury-EU")).isEqualTo("GRP-Treasury-EU");
        assertThat(named("GRP-[GroupName]-EU", "GRP-Treasury")).isEqualTo("GRP-GRP-Treasury-EU");
        assertThat(named("GRP-[GroupName]", "GRP-")).isEqualTo("GRP-GRP-");
    }

    @ParameterizedTest
    @Tag("GRP-R7")
    @CsvSource({
        "CEO, ceo office, CEO",
        "Pay roll, PAY-ROLL of 2026, Pay roll",
        "Größe, GRÖSSE egal, Größe",
        "x, Project X, x",
    })
    void a_blocked_word_is_refused_and_named(String blocked, String typed, String told) {
        try {
            named("", typed, "Harmless", blocked);
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("groups.blocked-word");
            assertThat(refusal.detail()).contains("groups:7", "\"" + told + "\"");
            assertThat(refusal.arguments()).isEqualTo(Map.of("word", told));
            return;
        }
        throw new AssertionError("It was not refused");
    }

    @ParameterizedTest
    @Tag("GRP-R7")
    @CsvSource({"lass, Class of 2026", "pay roll, pay the roll", "CEO, CEOs", "'-', A-B"})
    void only_whole_words_are_blocked(String blocked, String typed) {
        assertThat(named("", typed, blocked)).isEqualTo(typed);
    }

    /** The organisation may use its own words. */
    @Test
    @Tag("GRP-R7")
    void what_the_policy_adds_is_not_blocked() {
        assertThat(named("CEO-[GroupName]", "Treasury", "CEO")).isEqualTo("CEO-Treasury");
        assertThat(named("CEO-[GroupName]", "CEO-Treasury", "CEO")).isEqualTo("CEO-Treasury");
    }

    @Test
    void a_name_that_becomes_too_long_is_refused() {
        var long256 = "n".repeat(256);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> named("GRP-[GroupName]", long256))
                .matches(refusal -> refusal.code().equals("groups.name-too-long"))
                .matches(refusal -> refusal.arguments().equals(Map.of("most", 256)));
        assertThat(named("GRP-[GroupName]", "n".repeat(252))).hasSize(256);
    }

    @Test
    void who_gives_the_name_is_asked_only_if_the_policy_needs_it() {
        Supplier<Profile> never =
                () -> {
                    throw new AssertionError("Asked");
                };
        var naming = new Naming("GRP-[GroupName]", List.of(), List.of(GroupType.SECURITY), false);

        assertThat(new NamingPolicy(naming, "groups:0").name(new GroupName("A"), never).value())
                .isEqualTo("GRP-A");
    }
}
