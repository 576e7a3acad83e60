package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.api.Secret;
import org.gatehouse.platform.credentials.PasswordText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.env.MockEnvironment;

class BlocklistsTest {

    @TempDir Path folder;

    private static PasswordText text(String typed) {
        return PasswordText.of(new Secret(typed));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "list", ".txt"), content);
    }

    private Blocklists of(String content) throws IOException {
        return new Blocklists(List.of(file(content)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop",
                "QwertyUiop",
                "\uff51\uff57\uff45\uff52\uff54\uff59\uff55\uff49\uff4f\uff50",
                "p@$$w0rd",
                "Responsibilities",
                "Featherstone"
            })
    void the_lists_that_come_with_us_hold_common_passwords_words_and_names_in_any_case(
            String password) {
        var lists = new Blocklists(List.of());

        assertThat(lists.hold(text(password))).isTrue();
        assertThat(lists.hold(text(password + " or so"))).isFalse();
    }

    @Nested
    class OfWords {

        @Test
        void refuse_each_of_them_in_any_case_and_disguise() throws IOException {
            var lists = of("\uFEFFTrespass lane 9\r\n\r\n  Zürich am See\n" + "x".repeat(300));

            for (var held : List.of("TRESPASS lane 9", "tre$pa$$ l@ne 9", "zu\u0308rich AM see")) {
                assertThat(lists.hold(text(held))).as(held).isTrue();
            }
            assertThat(lists.hold(text("trespass lane 99"))).isFalse();
        }

        @Test
        void are_found_by_the_setting_as_a_list_and_with_commas() throws IOException {
            var one = file("a word of one");
            var other = file("a word of another");
            var listed = new MockEnvironment();
            listed.setProperty("gatehouse.credentials.blocklists[0]", one.toString());
            listed.setProperty("gatehouse.credentials.blocklists[1]", other.toString());
            var separated = new MockEnvironment();
            separated.setProperty("gatehouse.credentials.blocklists", one + "," + other);

            for (var settings : List.of(listed, separated)) {
                var lists = new Blocklists(settings);
                assertThat(lists.hold(text("a word of one"))).isTrue();
                assertThat(lists.hold(text("a word of another"))).isTrue();
                assertThat(lists.hold(text("a word of a third"))).isFalse();
            }
        }
    }

    @Nested
    class OfHashes {

        /** Lines of different lengths, in the order of the hashes. */
        private static String hashes(int passwords, String end, boolean counted) {
            return IntStream.range(0, passwords)
                    .mapToObj(i -> new Sha1("pwned number " + i).hex() + count(i, counted) + end)
                    .sorted()
                    .collect(Collectors.joining());
        }

        private static String count(int i, boolean counted) {
            return counted ? ":" + (1 + i * (long) i * i) : "";
        }

        static Stream<String> files() {
            return Stream.of(
                    hashes(1, "\n", true),
                    hashes(2, "\r\n", true),
                    hashes(999, "\r\n", true),
                    hashes(999, "\n", false),
                    hashes(999, "\n", true).strip(),
                    hashes(999, "\n", true).toLowerCase(Locale.ROOT));
        }

        @ParameterizedTest
        @MethodSource("files")
        void refuse_every_password_that_is_in_them_and_no_other(String content) throws IOException {
            var lists = of(content);
            int held = (int) content.lines().count();

            for (int i = 0; i < held; i++) {
                assertThat(lists.hold(text("pwned number " + i))).as("number %d", i).isTrue();
            }
            for (int i = held; i < held + 100; i++) {
                assertThat(lists.hold(text("pwned number " + i))).as("number %d", i).isFalse();
            }
            assertThat(lists.hold(text("PWNED number 0"))).as("in another case").isTrue();
        }

        @Test
        void may_be_replaced_by_another_file_meanwhile() throws IOException {
            var first = file(hashes(5, "\n", true));
            var lists = new Blocklists(List.of(first));
            Files.move(file(hashes(6, "\n", true)), first, StandardCopyOption.REPLACE_EXISTING);

            assertThat(lists.hold(text("pwned number 5"))).isTrue();
        }
    }

    @Nested
    class ThatCannotBeUsed {

        private void refused(Path file, String reason) {
            assertThatExceptionOfType(BlocklistMisconfigured.class)
                    .isThrownBy(() -> new Blocklists(List.of(file)))
                    .withMessage("The blocklist " + file + " " + reason);
        }

        @Test
        void because_they_are_not_there_do_not_start() {
            refused(folder.resolve("absent"), "is not a file that can be read");
            refused(folder, "is not a file that can be read");
        }

        @Test
        void because_they_are_not_in_order_do_not_start() throws IOException {
            var lines = OfHashes.hashes(50, "\n", true).lines().toList().reversed();
            refused(file(String.join("\n", lines)), "is not in the order of its hashes");
        }

        @Test
        void because_only_some_lines_are_hashes_do_not_start() throws IOException {
            refused(
                    file(OfHashes.hashes(9, "\n", true) + "and so on\n".repeat(20)),
                    "holds lines that are no SHA-1 hashes");
            refused(
                    file(OfHashes.hashes(9, "\n", true) + "z".repeat(500)),
                    "holds lines that are no SHA-1 hashes");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "8846F7EAEE8FB117AD06BDD830B7586C:123",
                    "00000A7C51F0B52F8A0A55C2E2E2A1B5C3D4E5F60718293A4B5C6D7E8F901234"
                })
        void because_their_hashes_are_others_do_not_start(String line) throws IOException {
            refused(file(line + "\n"), "holds hashes that are not SHA-1");
        }

        @Test
        void because_they_are_something_else_do_not_start() throws IOException {
            var reason = "holds neither words in UTF-8 nor SHA-1 hashes";
            refused(file("PK\u0003\u0004\0\0"), reason);
            refused(file("a".repeat(5_000)), reason);
            refused(
                    Files.write(
                            folder.resolve("latin1"),
                            "word\nZ\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1)),
                    reason);
        }

        @Test
        void are_told_to_the_operator_with_what_to_do() {
            var wrong = new BlocklistMisconfigured(Path.of("list.txt"), "is wrong");
            var told =
                    SpringFactoriesLoader.forDefaultResourceLocation()
                            .load(
                                    FailureAnalyzer.class,
                                    FailureHandler.handleMessage((message, failure) -> {}))
                            .stream()
                            .filter(BlocklistMisconfiguredAnalyzer.class::isInstance)
                            .map(analyzer -> analyzer.analyze(new RuntimeException(wrong)))
                            .findFirst()
                            .orElseThrow();

            assertThat(told.getDescription()).isEqualTo("The blocklist list.txt is wrong");
            assertThat(told.getAction()).contains("gatehouse.credentials.blocklists");
        }
    }
}
