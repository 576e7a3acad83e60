package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of one run, as a table for the README. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    Report() {
        lines.add("| what | measured | ratio | budget | aim |");
        lines.add("|---|---|---|---|---|");
    }

    void line(String what, String measured, String ratio, String budget, String aim) {
        var line = "| %s | %s | %s | %s | %s |".formatted(what, measured, ratio, budget, aim);
        lines.add(line);
        System.err.println(line);
    }

    static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part / whole);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
