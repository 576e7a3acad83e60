package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Bytes as they were stored once, and must be understood for ever.
 *
 * @param name of what was stored: the folder, or for what has no revisions the file
 * @param revision of an event; else 1
 */
public record GoldenSample(String name, int revision, Path file, String text) {

    private static final String SAMPLES = "shared-api/src/test/resources/";

    /** {@code events/<stored name>/<revision>[-<case>].json}. */
    public static List<GoldenSample> events() {
        return files(SAMPLES + "events", 2).stream()
                .map(file ->
                        new GoldenSample(
                                file.getParent().getFileName().toString(),
                                Integer.parseInt(stem(file).replaceFirst("-.*", "")),
                                file,
                                read(file)))
                .toList();
    }

    /** {@code <folder>/<name>.json}: {@code metadata}, or {@code due} commands. */
    public static List<GoldenSample> of(String folder) {
        return files(SAMPLES + folder, 1).stream()
                .map(file -> new GoldenSample(stem(file), 1, file, read(file)))
                .toList();
    }

    /** The stored names of an enumeration, {@code enums/<simple name>.txt}, one a line. */
    public static List<String> names(Class<?> enumeration) {
        var file = Repository.path(SAMPLES + "enums/" + enumeration.getSimpleName() + ".txt");
        return Files.exists(file) ? read(file).lines().toList() : List.of();
    }

    /** The file without its final line break, which is not stored. */
    public byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return name + " " + file.getFileName();
    }

    private static List<Path> files(String folder, int depth) {
        try (var files = Files.walk(Repository.path(folder), depth)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
