package org.gatehouse.query.reading;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gatehouse.platform.eventstore.LogReader;
import org.gatehouse.query.reading.Generation.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds a sample of the log anew, now and then, and compares it with what readers are shown. A
 * difference is a bug, a change by hand or a damaged table: it is logged, kept and shown to
 * operators. Nobody waits for the check: a row that moved meanwhile has an event in the log that
 * says so, and is left out.
 */
@Component
public class TruthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TruthCheck.class);

    private final List<Projection> projections;
    private final Generations generations;
    private final Progress progress;
    private final Drift drift;
    private final LogReader log;
    private final DataSource database;
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final int sample;

    /**
     * @param sample {@code gatehouse.projections.truth-check-sample}: how many places of the log
     *     and rows of each table are picked
     */
    TruthCheck(
            List<Projection> projections,
            Generations generations,
            Progress progress,
            Drift drift,
            LogReader log,
            DataSource database,
            TransactionTemplate transaction,
            @Value("${gatehouse.projections.truth-check-sample:20}") int sample) {
        this.projections = projections;
        this.generations = generations;
        this.progress = progress;
        this.drift = drift;
        this.log = log;
        this.database = database;
        this.db = new JdbcTemplate(database);
        this.transaction = transaction;
        this.sample = sample;
    }

    /** Looks at what readers are shown of every projection. */
    @Scheduled(
            initialDelayString = "${gatehouse.projections.truth-check:1m}",
            fixedDelayString = "${gatehouse.projections.truth-check:1m}")
    void check() {
        for (var projection : projections) {
            try {
                generations
                        .shown(projection)
                        .filter(generation -> generation.state() == State.LIVE)
                        .ifPresent(generation -> check(projection, generation));
            } catch (RuntimeException e) {
                LOG.warn("The truth of {} cannot be checked now", projection.name(), e);
            }
        }
    }

    /** Looks at one generation; whatever differs is in {@link Drift} afterwards. */
    void check(Projection projection, Generation generation) {
        var suspect =
                Objects.requireNonNull(transaction.execute(t -> differing(projection, generation)));
        if (suspect.isEmpty()) {
            return;
        }
        // Not those of whom the log says more by now: by a batch, or by an erasure, which takes
        // values away at once.
        var settled = suspect.refold().settled(suspect.keys());
        suspect.rows()
                .forEach((table, keys) ->
                        keys.stream()
                                .filter(settled::contains)
                                .forEach(key -> record(generation, table, key)));
    }

    /** Keys by table. */
    private record Suspect(Refold refold, Map<String, List<UUID>> rows) {

        boolean isEmpty() {
            return keys().isEmpty();
        }

        Set<UUID> keys() {
            return rows.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        }
    }

    private Suspect differing(Projection projection, Generation generation) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            long upTo = progress.stored(generation);
            var refold = new Refold(projection, generation, upTo, log, db);
            var keys = refold.settled(new Sample(db, sample).keys(projection, generation, upTo));
            refold.fold(keys, connection);
            var rows = new LinkedHashMap<String, List<UUID>>();
            for (var table : projection.tables()) {
                rows.put(table.name(), refold.differing(table, keys));
            }
            return new Suspect(refold, rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void record(Generation generation, String table, UUID key) {
        LOG.error(
                "{} shows something else than the log says: {} of {}",
                generation.processor(),
                table,
                key);
        drift.record(generation, table, key);
    }
}
