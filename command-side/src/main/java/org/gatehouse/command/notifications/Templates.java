package org.gatehouse.command.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.api.notifications.NotificationKind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of all kinds in all languages: {@code notifications/<language>/<kind>.txt}, the subject
 * in the first line, a blank line, then plain text. {@code {placeholders}} are filled in once: what
 * is filled in is never read as a placeholder again, whatever people and groups call themselves.
 */
@Component
final class Templates {

    /** For whoever prefers a language that there are no texts in. */
    static final String OTHERWISE = "en";

    private static final Pattern FILE = Pattern.compile(".*/notifications/([^/]+)/([^/]+)\\.txt");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, Map<NotificationKind, Template>> byLanguage = new TreeMap<>();

    /** A text that is ready to be read. */
    record Letter(String language, String subject, String text) {}

    /** One file. */
    record Template(String language, String subject, String text) {

        static Template parse(String language, String file) {
            var parts = file.replace("\r\n", "\n").split("\n", 3);
            if (parts.length < 3 || parts[0].isBlank() || !parts[1].isBlank()) {
                throw new IllegalArgumentException(
                        "A subject, a blank line and a text make a text");
            }
            return new Template(language, parts[0], parts[2]);
        }

        List<String> placeholders() {
            return PLACEHOLDER
                    .matcher(subject + text)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** A paragraph that would consist of nothing is left out. */
        Letter fill(Map<String, String> values) {
            return new Letter(
                    language,
                    fill(subject, values).replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
                    fill(text, values).replaceAll("\n{3,}", "\n\n").strip());
        }

        private static String fill(String text, Map<String, String> values) {
            return PLACEHOLDER
                    .matcher(text)
                    .replaceAll(found -> {
                        var value = values.get(found.group(1));
                        if (value == null) {
                            throw new IllegalArgumentException("Nothing for " + found.group());
                        }
                        return Matcher.quoteReplacement(value);
                    });
        }
    }

    Templates() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:notifications/*/*.txt")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!byLanguage.containsKey(OTHERWISE)) {
            throw new IllegalStateException("There are no texts of notifications");
        }
    }

    private void read(Resource file) throws IOException {
        var place = FILE.matcher(file.getURL().toString());
        if (place.matches()) {
            byLanguage
                    .computeIfAbsent(
                            place.group(1), language -> new EnumMap<>(NotificationKind.class))
                    .put(
                            NotificationKind.ofStored(place.group(2)),
                            Template.parse(
                                    place.group(1),
                                    file.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    /**
     * In the language that is asked for, one of which it is a variety (RFC 4647 section 3.4), or
     * English.
     *
     * @param preferred as BCP 47 names it
     */
    Template find(NotificationKind kind, Optional<String> preferred) {
        var language =
                preferred
                        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                        .map(tag ->
                                Locale.lookupTag(
                                        List.of(new LanguageRange(tag)), byLanguage.keySet()))
                        .orElse(OTHERWISE);
        return Optional.ofNullable(byLanguage.get(language))
                .map(kinds -> kinds.get(kind))
                .orElseThrow(
                        () -> new IllegalStateException("No text of " + kind + " in " + language));
    }
}
