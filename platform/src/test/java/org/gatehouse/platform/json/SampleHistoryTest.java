package org.gatehouse.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.platform.testing.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleHistoryTest {

    private static final String RESOURCES = "shared-api/src/test/resources/";

    @Test
    void a_sample_that_has_landed_never_changes() throws IOException {
        var history =
                new SampleHistory(
                        Repository.root(),
                        RESOURCES + "events/FROZEN",
                        List.of(
                                RESOURCES + "events",
                                RESOURCES + "metadata",
                                RESOURCES + "enums",
                                RESOURCES + "personal",
                                RESOURCES + "due"));
        if (!history.isKnown()) {
            var message = "The samples can only be compared in a git checkout with its history";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }

        assertThat(history.changed()).isEmpty();
    }

    /** That the comparison above can fail. */
    @Nested
    class In_a_repository {

        @TempDir Path repository;
        private SampleHistory history;

        @BeforeEach
        void has_a_sample() throws IOException {
            history = new SampleHistory(repository, "events/FROZEN", List.of("events"));
            git("init", "--quiet", "--initial-branch=main");
            write("events/a/1.json", "{\"a\":1}\n");
            write("events/list.txt", "one\n");
            commit();
        }

        private void frozen() throws IOException {
            write("events/FROZEN", "From here on lines are only added.\n");
            commit();
        }

        @Test
        void anything_may_change_before_it_is_frozen() throws IOException {
            write("events/a/1.json", "{\"a\":2}\n");
            commit();

            assertThat(history.isKnown()).isTrue();
            assertThat(history.frozenSince()).isEmpty();
            assertThat(history.changed()).isEmpty();

            frozen();
            assertThat(history.frozenSince()).isPresent();
            assertThat(history.changed()).isEmpty();
        }

        @Test
        void samples_and_lines_may_be_added() throws IOException {
            frozen();
            write("events/b/1.json", "{\"b\":1}\n");
            write("events/list.txt", "one\ntwo\n");
            commit();

            assertThat(history.changed()).isEmpty();
        }

        @Test
        void a_changed_sample_is_found_also_when_it_was_changed_back() throws IOException {
            frozen();
            write("events/a/1.json", "{\"a\":2}\n");
            assertThat(history.changed())
                    .as("not yet committed")
                    .containsExactly("events/a/1.json");
            commit();
            write("events/a/1.json", "{\"a\":1}\n");
            commit();

            assertThat(history.changed()).containsExactly("events/a/1.json");
        }

        @Test
        void a_sample_that_came_after_and_was_changed_is_found() throws IOException {
            frozen();
            write("events/b/1.json", "{\"b\":1}\n");
            commit();
            write("events/b/1.json", "{\"b\":2}\n");
            commit();

            assertThat(history.changed()).containsExactly("events/b/1.json");
        }

        @Test
        void removing_renaming_and_thawing_are_found() throws IOException {
            frozen();
            Files.delete(repository.resolve("events/FROZEN"));
            Files.createDirectories(repository.resolve("events/c"));
            Files.move(
                    repository.resolve("events/a/1.json"), repository.resolve("events/c/1.json"));
            write("events/list.txt", "two\n");
            commit();

            assertThat(history.changed())
                    .containsExactlyInAnyOrder(
                            "events/FROZEN", "events/a/1.json", "events/list.txt");
        }

        @Test
        void what_a_branch_did_before_it_landed_does_not_count() throws IOException {
            frozen();
            git("checkout", "--quiet", "-b", "branch");
            write("events/b/1.json", "{\"b\":1}\n");
            commit();
            write("events/b/1.json", "{\"b\":2}\n");
            commit();
            git("checkout", "--quiet", "main");
            git("merge", "--quiet", "--no-ff", "--no-edit", "branch");

            assertThat(history.changed()).isEmpty();
        }

        @Test
        void outside_a_checkout_nothing_is_known(@TempDir Path elsewhere) {
            assertThat(new SampleHistory(elsewhere, "FROZEN", List.of(".")).isKnown()).isFalse();
        }

        private void write(String file, String text) throws IOException {
            Files.createDirectories(repository.resolve(file).getParent());
            Files.writeString(repository.resolve(file), text);
        }

        private void commit() throws IOException {
            git("add", "--all");
            git("commit", "--quiet", "--message", "Some change");
        }

        private void git(String... arguments) throws IOException {
            var command =
                    new ArrayList<>(
                            List.of(
                                    "git",
                                    "-c",
                                    "user.name=Ann",
                                    "-c",
                                    "user.email=ann@x.example"));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(repository.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            try {
                assertThat(builder.inheritIO().start().waitFor()).as("%s", command).isZero();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
