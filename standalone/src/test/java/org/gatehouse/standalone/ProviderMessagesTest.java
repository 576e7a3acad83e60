package org.gatehouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.platform.testing.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the provider say in each of their languages what there is to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderMessagesTest {

    private static final String MESSAGES = "identity-provider/src/main/resources/provider/";
    private static final Pattern CODE = Pattern.compile("\"((?:credentials|value)\\.[a-z-]+)\"");
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private Properties english;

    @BeforeAll
    void read() throws IOException {
        english = messages("messages.properties");
    }

    static Stream<String> languages() throws IOException {
        try (var files = Files.list(Repository.path(MESSAGES))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .toList()
                    .stream();
        }
    }

    @Test
    void are_in_german_too() throws IOException {
        assertThat(languages()).contains("messages.properties", "messages_de.properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Tag("PWD-G5")
    void every_rule_about_passwords_has_a_sentence(String language) throws IOException {
        assertThat(messages(language).stringPropertyNames())
                .containsAll(codes().stream().map(code -> "violation." + code).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_the_same_and_names_the_same(String language) throws IOException {
        var messages = messages(language);

        assertThat(messages.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(messages.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(named(messages.getProperty(key)))
                                .isEqualTo(named(english.getProperty(key))));
    }

    /** All that the rules can answer with. */
    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (var source :
                Set.of(
                        "command-side/src/main/java/org/gatehouse/command/credentials/PasswordRules.java",
                        "platform/src/main/java/org/gatehouse/platform/credentials/PasswordText.java")) {
            CODE.matcher(Files.readString(Repository.path(source)))
                    .results()
                    .forEach(code -> codes.add(code.group(1)));
        }
        assertThat(codes).contains("credentials.too-short", "value.too-long").hasSizeGreaterThan(8);
        return codes;
    }

    private static Set<String> named(String message) {
        return NAMED.matcher(message)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties messages(String name) throws IOException {
        var messages = new Properties();
        try (var file =
                Files.newBufferedReader(Repository.path(MESSAGES + name), StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        return messages;
    }
}
