package org.gatehouse.platform.credentials;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id (RFC 9106) with what it may cost: at most one hash a core at once, so that however many
 * passwords are tried, a bounded amount of memory is in use and everything else goes on.
 */
public final class Hashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** Below this product an attacker is asked less than OWASP's weakest recommendation does. */
    private static final int LEAST_WORK = 5 * 7_168;

    private final Argon2PasswordEncoder argon2;
    private final Turns cores;
    private final String nobodys;

    /**
     * {@code gatehouse.credentials.argon2.*}; the defaults are OWASP's first recommendation that
     * does without 46 MiB a hash.
     *
     * @param patience how long a hash waits for its turn
     */
    @ConfigurationProperties("gatehouse.credentials.argon2")
    public record Settings(
            @DefaultValue("19456") int memoryInKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("5s") Duration patience) {

        public Settings {
            if (memoryInKib < 7_168 || memoryInKib * (long) iterations < LEAST_WORK) {
                throw new IllegalArgumentException(
                        "gatehouse.credentials.argon2: at least 7168 KiB, and memory times"
                                + " iterations at least "
                                + LEAST_WORK);
            }
        }
    }

    public Hashing(Settings settings) {
        argon2 =
                new Argon2PasswordEncoder(
                        SALT_BYTES,
                        HASH_BYTES,
                        LANES,
                        settings.memoryInKib(),
                        settings.iterations());
        cores = new Turns(Runtime.getRuntime().availableProcessors(), settings.patience());
        nobodys = unmatched(settings);
    }

    /** A hash that no password is known to have, which costs as much to compare with. */
    private static String unmatched(Settings settings) {
        var random = new SecureRandom();
        var salt = new byte[SALT_BYTES];
        var hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        settings.memoryInKib(),
                        settings.iterations(),
                        LANES,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /**
     * @return in the PHC string format, with its parameters and salt
     * @throws Refusal {@code credentials.busy} (503)
     */
    String hash(PasswordText password) {
        return cores.take(() -> argon2.encode(password.reveal()));
    }

    /**
     * @throws Refusal {@code credentials.busy} (503)
     */
    boolean matches(PasswordText password, String hash) {
        return cores.take(() -> argon2.matches(password.reveal(), hash));
    }

    /** As much work as {@link #matches}. */
    void matchesNobody(PasswordText password) {
        matches(password, nobodys);
    }

    /** Whether it costs an attacker less than a hash of today. */
    boolean isWeaker(String hash) {
        return argon2.upgradeEncoding(hash);
    }
}
