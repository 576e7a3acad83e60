package org.gatehouse.platform.testing;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the data that lies beside the repository, in {@code shared/data}. A test that needs it is
 * skipped where it is absent, except in CI.
 */
public final class SharedData {

    private static final String VARIABLE = "GATEHOUSE_SHARED_DATA";

    private SharedData() {}

    /**
     * @param relative below {@code shared/data}, as in {@code words/naughty_strings.json}
     */
    public static Path path(String relative) {
        var configured = System.getenv(VARIABLE);
        if (configured != null) {
            return present(Path.of(configured).resolve(relative));
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var beside = at.resolveSibling("shared").resolve("data");
            if (at.getParent() != null && Files.isDirectory(beside)) {
                return present(beside.resolve(relative));
            }
        }
        return absent("shared/data");
    }

    private static Path present(Path file) {
        return Files.exists(file) ? file : absent(file.toString());
    }

    private static Path absent(String what) {
        var message = what + " is not beside the repository; " + VARIABLE + " may name shared/data";
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        Assumptions.abort(message);
        throw new AssertionError("unreachable: the assumption has failed");
    }
}
