package org.gatehouse.query.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.query.reading.Generation.State;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which generations of the projections there are. A process sees those whose tables have the shape
 * that its own scripts make; where there is none yet, it begins one.
 */
@Component
public final class Generations {

    /** How long the tables of a retired generation stay, for reads that have begun. */
    static final Duration GRACE = Duration.ofSeconds(60);

    /** Its parameters are the projection and the shape of its tables. */
    static final String SHOWN =
            """
            select projection, number, state from query.generation
            where projection = ? and shape = ? and state <> 'retired'
            order by state <> 'live', number limit 1
            """;

    private static final RowMapper<Generation> ROW =
            (row, n) ->
                    new Generation(row.getString(1), row.getInt(2), State.stored(row.getString(3)));

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    Generations(JdbcTemplate db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those to be kept up, oldest first. */
    public List<Generation> current(Projection projection) {
        return db.query(
                """
                select projection, number, state from query.generation
                where projection = ? and shape = ? and state <> 'retired' order by number
                """,
                ROW,
                projection.name(),
                shape(projection));
    }

    /**
     * The one that readers are shown: the live one, or before there is one, that which is being
     * built.
     */
    public Optional<Generation> shown(Projection projection) {
        return db.query(SHOWN, ROW, projection.name(), shape(projection)).stream().findFirst();
    }

    /** A generation that was asked for. */
    public record Asked(Generation generation, Instant startedAt, @Nullable Instant liveAt) {}

    /** What became of a request to rebuild; nothing before it was seen. */
    public Optional<Asked> askedBy(UUID request) {
        return db
                .query(
                        """
                        select projection, number, state, started_at, live_at
                        from query.generation where asked_by = ?
                        """,
                        (row, n) -> {
                            var live = row.getTimestamp(5);
                            return new Asked(
                                    ROW.mapRow(row, n),
                                    row.getTimestamp(4).toInstant(),
                                    live == null ? null : live.toInstant());
                        },
                        request)
                .stream()
                .findFirst();
    }

    /** Begins the first generation where this process's shape has none. */
    void ensure(Projection projection) {
        transaction.executeWithoutResult(t -> {
            lock(projection);
            if (current(projection).isEmpty()) {
                begin(projection, State.LIVE, null);
            }
        });
    }

    /**
     * Begins a generation beside the live one.
     *
     * @param askedBy identifies the request: the same again begins nothing
     */
    public void rebuild(Projection projection, UUID askedBy) {
        transaction.executeWithoutResult(t -> {
            lock(projection);
            var known =
                    db.queryForObject(
                            "select count(*) from query.generation where asked_by = ?",
                            Integer.class,
                            askedBy);
            if (known != null && known == 0) {
                begin(projection, State.BUILDING, askedBy);
            }
        });
    }

    /**
     * Shows the one that has caught up and has its indexes, and retires all others of the
     * projection.
     */
    void swap(Projection projection, Generation caughtUp) {
        transaction.executeWithoutResult(t -> {
            lock(projection);
            var now = Timestamp.from(clock.instant());
            int retired =
                    db.update(
                            """
                            update query.generation set state = 'retired', retired_at = ?
                            where projection = ? and number < ? and state <> 'retired'
                            """,
                            now,
                            projection.name(),
                            caughtUp.number());
            int live =
                    db.update(
                            """
                            update query.generation set state = 'live', live_at = ?
                            where projection = ? and number = ? and state = 'building'
                              and indexed_at is not null
                            """,
                            now,
                            projection.name(),
                            caughtUp.number());
            if (live == 0 && retired > 0) {
                throw new DataIntegrityViolationException(
                        caughtUp.processor() + " is not being built, or has no indexes yet");
            }
        });
    }

    /** Gives a generation up that is being built. */
    public void cancel(UUID askedBy) {
        db.update(
                """
                update query.generation set state = 'retired', retired_at = ?
                where asked_by = ? and state = 'building'
                """,
                Timestamp.from(clock.instant()),
                askedBy);
    }

    /** Drops the tables and the token of what was retired long enough ago. */
    void sweep(Projection projection) {
        var gone =
                db.query(
                        """
                        select projection, number, state from query.generation
                        where projection = ? and dropped_at is null and retired_at < ?
                        """,
                        ROW,
                        projection.name(),
                        Timestamp.from(clock.instant().minus(GRACE)));
        for (var generation : gone) {
            transaction.executeWithoutResult(t -> {
                lock(projection);
                projection
                        .tables()
                        .forEach(table ->
                                db.execute(
                                        "drop table if exists " + generation.table(table.name())));
                db.update(
                        "delete from query.token where processorname = ?", generation.processor());
                for (var about : List.of("query.parked", "query.drift")) {
                    db.update(
                            "delete from " + about + " where projection = ? and number = ?",
                            generation.projection(),
                            generation.number());
                }
                db.update(
                        "update query.generation set dropped_at = ? where projection = ? and number = ?",
                        Timestamp.from(clock.instant()),
                        generation.projection(),
                        generation.number());
            });
        }
    }

    private void begin(Projection projection, State state, @Nullable UUID askedBy) {
        Integer last =
                db.queryForObject(
                        "select coalesce(max(number), 0) from query.generation where projection = ?",
                        Integer.class,
                        projection.name());
        var generation = new Generation(projection.name(), last == null ? 1 : last + 1, state);
        make(generation, script(projection).tables());
        db.update(
                """
                insert into query.generation (projection, number, shape, state, asked_by)
                values (?, ?, ?, ?, ?)
                """,
                generation.projection(),
                generation.number(),
                shape(projection),
                state.name().toLowerCase(Locale.ROOT),
                askedBy);
        if (state == State.LIVE) {
            index(projection, generation);
        }
    }

    /**
     * Gives a generation its indexes, unless it has them or another node is at it. What is taken
     * into it meanwhile waits.
     */
    void index(Projection projection, Generation generation) {
        transaction.executeWithoutResult(t -> {
            var without =
                    db.queryForList(
                            """
                            select number from query.generation
                            where projection = ? and number = ? and indexed_at is null
                              and state <> 'retired'
                            for update skip locked
                            """,
                            generation.projection(),
                            generation.number());
            if (!without.isEmpty()) {
                make(generation, script(projection).indexes());
                db.update(
                        "update query.generation set indexed_at = ? where projection = ? and number = ?",
                        Timestamp.from(clock.instant()),
                        generation.projection(),
                        generation.number());
            }
        });
    }

    private void make(Generation generation, String script) {
        db.execute("set local role gatehouse_query"); // the tables belong to every query process
        db.execute(generation.sql(script));
        db.execute("reset role");
    }

    private void lock(Projection projection) {
        db.query(
                "select pg_advisory_xact_lock(hashtextextended('projection|' || ?, 0))",
                row -> {},
                projection.name());
    }

    /** What its tables look like, as this process makes them. */
    String shape(Projection projection) {
        return script(projection).shape();
    }

    private Script script(Projection projection) {
        return scripts.computeIfAbsent(projection.name(), Script::of);
    }
}
