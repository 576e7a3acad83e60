package org.gatehouse.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What git knows of files in which lines may only be added, from the commit on that added a file
 * {@code FROZEN}.
 */
final class SampleHistory {

    private final Path repository;
    private final String frozen;
    private final List<String> folders;

    /**
     * @param frozen the file whose first commit begins it; in one of the folders
     * @param folders relative to the repository
     */
    SampleHistory(Path repository, String frozen, List<String> folders) {
        this.repository = repository;
        this.frozen = frozen;
        this.folders = folders;
    }

    /** Whether git is there and knows the whole history. */
    boolean isKnown() {
        try {
            return git("rev-parse", "--is-shallow-repository").equals(List.of("false"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The commit from which on nothing may change; empty as long as everything may. */
    Optional<String> frozenSince() throws IOException {
        return log("HEAD", List.of("--diff-filter=A", "--format=%H"), List.of(frozen))
                .reduce((later, earlier) -> earlier);
    }

    /**
     * The files of which a line was changed or removed since then, be it in a commit that has
     * landed or in the work tree.
     */
    List<String> changed() throws IOException {
        var since = frozenSince();
        if (since.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<String>();
        log(since.get() + "..HEAD", List.of("--numstat", "--format="), folders).forEach(all::add);
        all.addAll(git(with(List.of("diff", "--no-renames", "--numstat", "HEAD", "--"), folders)));
        return all.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 3))
                .filter(counts -> !counts[1].equals("0"))
                .map(counts -> counts[2])
                .distinct()
                .toList();
    }

    /** As seen from the main line: what a merged branch did before it landed does not count. */
    private Stream<String> log(String range, List<String> options, List<String> paths)
            throws IOException {
        var command = new ArrayList<>(List.of("log", "--first-parent", "-m", "--no-renames"));
        command.addAll(options);
        command.addAll(List.of(range, "--"));
        return git(with(command, paths)).stream();
    }

    private static String[] with(List<String> command, List<String> paths) {
        return Stream.concat(command.stream(), paths.stream()).toArray(String[]::new);
    }

    private List<String> git(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-c", "safe.directory=*"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(repository.toFile());
        // A hook that runs the tests must not point git elsewhere.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        var process = builder.redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var lines = new String(output.readAllBytes(), UTF_8).lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + lines);
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
