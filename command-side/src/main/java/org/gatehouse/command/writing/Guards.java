package org.gatehouse.command.writing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Locks under which facts of several streams are read and decided on, held to the end of the
 * transaction. All of a decision's are taken at once, in one order, so that no two decisions wait
 * for each other (docs/decisions/0015).
 */
@Component
public class Guards {

    private final JdbcTemplate db;

    public Guards(JdbcTemplate db) {
        this.db = db;
    }

    /** One lock; whoever holds it exclusively is alone, whoever shares it is among sharers. */
    public record Guard(long number, boolean shared) {

        /** For every gain or loss of this user, and every change of who they are. */
        public static Guard user(UUID id) {
            return new Guard(number("user", id), false);
        }

        /** For gaining or losing something of this group. */
        public static Guard joining(UUID group) {
            return new Guard(number("group", group), true);
        }

        /** For changing or deleting this group. */
        public static Guard changing(UUID group) {
            return new Guard(number("group", group), false);
        }

        /** For changing who is whose manager. */
        public static Guard managers() {
            return new Guard(number("managers", new UUID(0, 0)), false);
        }

        private static long number(String kind, UUID id) {
            return UUID.nameUUIDFromBytes(
                            (kind + ":" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .getMostSignificantBits();
        }
    }

    /** Waits until all are held. */
    public void hold(Guard... guards) {
        var inOrder =
                Arrays.stream(guards)
                        .sorted(
                                Comparator.comparingLong(Guard::number)
                                        .thenComparing(Guard::shared))
                        .toList();
        var sql =
                inOrder.stream()
                        .map(
                                guard ->
                                        guard.shared()
                                                ? "pg_advisory_xact_lock_shared(?)"
                                                : "pg_advisory_xact_lock(?)")
                        .collect(Collectors.joining(", ", "select ", ""));
        db.query(
                sql,
                row -> {},
                inOrder.stream().map(Guard::number).toArray());
    }
}
