package org.gatehouse.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The numbers of PostgreSQL's advisory locks that several processes agree on. */
public final class AdvisoryLock {

    private AdvisoryLock() {}

    /**
     * @param kind what is locked, such as {@code user}
     */
    public static long number(String kind, UUID id) {
        return UUID.nameUUIDFromBytes((kind + ":" + id).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /** Of who somebody is and what they have: held by whatever changes either. */
    public static long user(UUID id) {
        return number("user", id);
    }
}
