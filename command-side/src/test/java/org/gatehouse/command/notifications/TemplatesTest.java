package org.gatehouse.command.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.notifications.NotificationKind;
import org.gatehouse.command.notifications.Templates.Letter;
import org.gatehouse.command.notifications.Templates.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    private final Templates templates = new Templates();

    @Test
    void there_are_texts_in_english_and_german() {
        assertThat(templates.languages()).containsExactly("de", "en");
    }

    /** An empty link too, as where no portal is configured. */
    private static Map<String, String> values(NotificationKind kind, String link) {
        return switch (kind) {
            case GROUP_EXPIRING, GROUP_EXPIRED, REQUEST_RECEIVED ->
                    Map.of("recipient", "Ann", "resource", "Finance", "date", "1", "link", link);
            case REQUEST_APPROVED, REQUEST_DENIED, REQUEST_TIMED_OUT ->
                    Map.of("recipient", "Ann", "resource", "Finance", "link", link);
            case DELIVERY_FAILED ->
                    Map.of("recipient", "Ann", "resource", "Finance", "reason", "x", "link", link);
        };
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_has_a_text_in_each_language_that_says_all_there_is_to_say(
            NotificationKind kind) {
        for (var language : templates.languages()) {
            var template = templates.find(kind, Optional.of(language));

            assertThat(template.language()).isEqualTo(language);
            assertThat(template.placeholders())
                    .containsExactlyInAnyOrderElementsOf(values(kind, "").keySet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_to_fill_in(NotificationKind kind) {
        for (var language : templates.languages()) {
            for (var link : List.of("", "https://x.example/1")) {
                var letter = templates.find(kind, Optional.of(language)).fill(values(kind, link));

                assertThat(letter.subject()).doesNotContain("{", "}", "\n").isNotBlank();
                assertThat(letter.text())
                        .doesNotContain("{", "}", "\n\n\n")
                        .contains("Ann", "Finance")
                        .endsWith(link);
            }
        }
    }

    @Test
    void the_language_is_the_nearest_that_there_is_and_else_english() {
        assertThat(Arrays.asList("de", "de-AT", "DE-ch-1996", "en-GB", "fr", "zz-not!a-tag", ""))
                .extracting(tag ->
                        templates
                                .find(NotificationKind.GROUP_EXPIRING, Optional.of(tag))
                                .language())
                .containsExactly("de", "de", "de", "en", "en", "en", "en");
        assertThat(templates.find(NotificationKind.GROUP_EXPIRING, Optional.empty()).language())
                .isEqualTo("en");
    }

    /** People and groups are called as they like. */
    @Test
    void what_is_filled_in_is_no_placeholder_and_adds_no_header() {
        var template = Template.parse("en", "To {name}\n\nDear {name} of {resource}$1\\\n");

        assertThat(template.fill(Map.of("name", "{resource}\r\nBcc: x@y", "resource", "{name}")))
                .isEqualTo(
                        new Letter(
                                "en",
                                "To {resource} Bcc: x@y",
                                "Dear {resource}\r\nBcc: x@y of {name}$1\\"));
    }

    @Test
    void a_value_that_nobody_gives_is_noticed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.parse("en", "To {name}\n\nText").fill(Map.of()));
    }

    @Test
    void a_file_without_subject_or_text_is_no_text() {
        for (var file : List.of("", "Subject", "Subject\nText", "\n\nText")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("en", file));
        }
    }

    @Test
    void a_date_is_written_in_the_way_of_the_language_and_says_its_zone() {
        var instant = Instant.parse("2026-12-31T22:59:59Z");

        assertThat(Letters.date(instant, "en")).isEqualTo("December 31, 2026, 22:59 UTC");
        assertThat(Letters.date(instant, "de")).isEqualTo("31. Dezember 2026, 22:59 UTC");
    }
}
