package org.gatehouse.query.reading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.LogPosition;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which generation of a view readers are shown, and whether it shows a write already. It does when
 * its token has reached the write's position, or when none of the events in between concerns it:
 * Axon moves a token past foreign events only now and then.
 */
@Component
public final class Freshness {

    /** Another process may be the one that takes the events in: then nothing here rings. */
    private static final long LOOK_MILLIS = 20;

    /** Everything at once: a read asks this each time. */
    private static final String LOOK =
            """
            select g.number, g.state,
                   case when t.reached >= ? then true
                        else not exists (select from events.event
                                         where position > t.reached and position <= ?
                                           and name = any(?)) end,
                   array(select distinct p.sequence from query.parked p
                         where p.projection = g.projection and p.number = g.number)
            from (%s) g
            cross join lateral (%s) t
            """
                    .formatted(
                            Generations.SHOWN,
                            Progress.REACHED.formatted("g.projection || '#' || g.number"));

    private final JdbcTemplate db;
    private final Generations generations;
    private final Progress progress;
    private final LogEnd end;
    private final EventNames names;
    private final Map<String, String[]> namesOfProjection = new ConcurrentHashMap<>();

    Freshness(
            JdbcTemplate db,
            Generations generations,
            Progress progress,
            LogEnd end,
            EventNames names) {
        this.db = db;
        this.generations = generations;
        this.progress = progress;
        this.end = end;
        this.names = names;
    }

    /**
     * Waits until the view shows the write, but no longer than the caller's patience.
     *
     * @param write none where the caller has seen no write: then nothing is waited for
     * @throws Refusal while the view has no tables yet
     */
    Standing await(Projection projection, Optional<LogPosition> write, Duration patience) {
        if (write.isPresent() && write.get().epoch() != end.epoch()) {
            var standing = look(projection, 0); // of a log that was replaced by a backup
            return new Standing(standing.generation(), false, standing.parked());
        }
        long position = write.map(LogPosition::position).orElse(0L);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var standing = look(projection, position);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (standing.fresh() || left <= 0) {
                return standing;
            }
            try {
                progress.await(standing.generation(), position, Math.min(left, LOOK_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return standing;
            }
        }
    }

    private Standing look(Projection projection, long position) {
        return db
                .query(
                        LOOK,
                        statement -> ask(statement, projection, position),
                        (row, n) -> standing(projection, row))
                .stream()
                .findFirst()
                .orElseThrow(() -> NotReady.refusal(projection.name()));
    }

    private void ask(PreparedStatement statement, Projection projection, long position)
            throws SQLException {
        statement.setLong(1, position);
        statement.setLong(2, position);
        statement.setArray(3, statement.getConnection().createArrayOf("text", names(projection)));
        statement.setString(4, projection.name());
        statement.setString(5, generations.shape(projection));
    }

    private static Standing standing(Projection projection, ResultSet row) throws SQLException {
        return new Standing(
                new Generation(
                        projection.name(),
                        row.getInt(1),
                        Generation.State.stored(row.getString(2))),
                row.getBoolean(3),
                Set.of((String[]) row.getArray(4).getArray()));
    }

    private String[] names(Projection projection) {
        return namesOfProjection.computeIfAbsent(
                projection.name(),
                name ->
                        names.all().stream()
                                .filter(event -> takes(projection.events(), event))
                                .map(EventNames::nameOf)
                                .toArray(String[]::new));
    }

    private static boolean takes(
            List<Class<? extends DomainEvent>> known, Class<? extends DomainEvent> event) {
        return known.stream().anyMatch(parent -> parent.isAssignableFrom(event));
    }
}
