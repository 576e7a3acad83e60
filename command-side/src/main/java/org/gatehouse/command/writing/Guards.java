package org.gatehouse.command.writing;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.platform.database.AdvisoryLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
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
            return new Guard(AdvisoryLock.user(id), false);
        }

        /** For gaining or losing something of this group. */
        public static Guard joining(UUID group) {
            return new Guard(AdvisoryLock.number("group", group), true);
        }

        /** For changing or deleting this group. */
        public static Guard changing(UUID group) {
            return new Guard(AdvisoryLock.number("group", group), false);
        }

        /** For changing which group is in which. */
        public static Guard nesting() {
            return new Guard(AdvisoryLock.number("nesting", new UUID(0, 0)), false);
        }

        /** For changing who is whose manager. */
        public static Guard managers() {
            return new Guard(AdvisoryLock.number("managers", new UUID(0, 0)), false);
        }

        /** For changing who holds a directory role, or can act with one. */
        public static Guard roles() {
            return new Guard(AdvisoryLock.number("roles", new UUID(0, 0)), false);
        }

        /** For changing by which rules people are in groups; taken last. */
        public static Guard rules() {
            return new Guard(AdvisoryLock.number("rules", new UUID(0, 0)), false);
        }

        /** For changing what rules ask of somebody; taken last. */
        public static Guard underRules() {
            return new Guard(AdvisoryLock.number("rules", new UUID(0, 0)), true);
        }
    }

    /** Waits until all are held. */
    public void hold(Guard... guards) {
        var inOrder = inOrder(List.of(guards));
        db.query(locks(inOrder), row -> {}, inOrder.stream().map(Guard::number).toArray());
    }

    /** Waits until all are held, however many there are; none of them is shared. */
    public void holdAll(Collection<Guard> guards) {
        db.query(
                "select pg_advisory_xact_lock(number) from"
                        + " (select number from unnest(?::bigint[]) number order by number) ordered",
                row -> {},
                (Object) guards.stream().map(Guard::number).distinct().toArray(Long[]::new));
    }

    /**
     * Waits until all are held and asks then, in one round trip: what is answered stays true until
     * the transaction ends.
     *
     * @param question a query that answers one row
     * @param parameters of the question
     */
    public <T> T holdAndAsk(
            List<Guard> guards, String question, RowMapper<T> answer, Object... parameters) {
        var inOrder = inOrder(guards);
        // Two statements, not one: each sees what was committed before it began.
        return Objects.requireNonNull(
                db.execute(
                        locks(inOrder) + ";" + question,
                        (PreparedStatement statement) -> {
                            int index = 0;
                            for (var guard : inOrder) {
                                statement.setLong(++index, guard.number());
                            }
                            for (var parameter : parameters) {
                                statement.setObject(++index, parameter);
                            }
                            statement.execute();
                            statement.getMoreResults();
                            try (var row = statement.getResultSet()) {
                                row.next();
                                return answer.mapRow(row, 0);
                            }
                        }));
    }

    private static List<Guard> inOrder(List<Guard> guards) {
        return guards.stream()
                .sorted(Comparator.comparingLong(Guard::number).thenComparing(Guard::shared))
                .toList();
    }

    private static String locks(List<Guard> guards) {
        return guards.stream()
                .map(guard ->
                        guard.shared()
                                ? "pg_advisory_xact_lock_shared(?)"
                                : "pg_advisory_xact_lock(?)")
                .collect(Collectors.joining(", ", "select ", ""));
    }
}
