package org.gatehouse.standalone.testing;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tests have used and Gatehouse is to keep to itself, and what it has answered where it
 * refused. Whoever speaks to it for a test tells it here, so that one test at the end can look for
 * all of it.
 */
public final class Secrets {

    /** Anything shorter is a word that may stand anywhere. */
    private static final int SHORTEST = 12;

    private static final Set<String> FIELDS =
            Set.of("password", "currentPassword", "newPassword", "repeated");

    private static final Pattern IN_JSON =
            Pattern.compile(
                    "\"(?:password|currentPassword|newPassword|accessToken)\"\\s*:\\s*\"([^\"\\\\]+)\"");

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();
    private static final Queue<String> REFUSALS = new ConcurrentLinkedQueue<>();

    private Secrets() {}

    public static void use(String secret) {
        if (secret.length() >= SHORTEST) {
            USED.add(secret);
        }
    }

    static void useFields(Map<String, String> form) {
        form.forEach((name, value) -> {
            if (FIELDS.contains(name)) {
                use(value);
            }
        });
    }

    /** Those in a body that was sent or has come back. */
    static void useJson(String body) {
        IN_JSON.matcher(body).results().forEach(found -> use(found.group(1)));
    }

    static void answered(int status, String body) {
        if (status >= 400) {
            REFUSALS.add(body);
        }
    }

    public static List<String> used() {
        return List.copyOf(USED);
    }

    /** The bodies of all answers that were no success. */
    public static Stream<String> refusals() {
        return REFUSALS.stream();
    }
}
