package org.gatehouse.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of this repository that are on no class path. */
public final class Repository {

    private Repository() {}

    /** Wherever the tests run from. */
    public static Path root() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared-api").resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("The tests do not run inside the repository");
    }

    public static Path path(String relative) {
        return root().resolve(relative);
    }
}
