package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password for each login, made when first asked for; one file of mode 0600 each. */
final class Passwords {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path directory;

    Passwords(Path directory) {
        this.directory = directory;
    }

    boolean know(String login) {
        return Files.exists(directory.resolve(login));
    }

    String of(String login) throws IOException {
        return Files.readString(fileOf(login));
    }

    Path fileOf(String login) throws IOException {
        var file = directory.resolve(login);
        if (Files.notExists(file)) {
            var password = new byte[BYTES];
            random.nextBytes(password);
            DataDirectory.write(
                    directory,
                    login,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(password));
        }
        return file;
    }
}
