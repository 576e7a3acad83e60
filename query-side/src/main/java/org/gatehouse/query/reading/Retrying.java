package org.gatehouse.query.reading;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gatehouse.platform.eventstore.LogReader;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes parked events in after all, once what was in their way is gone. */
@Component
public final class Retrying {

    private final Parked parked;
    private final LogReader log;
    private final DataSource database;
    private final TransactionTemplate transaction;

    Retrying(Parked parked, LogReader log, DataSource database, TransactionTemplate transaction) {
        this.parked = parked;
        this.log = log;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Tries every parked sequence of the generation, each up to its first event that still cannot
     * be taken in.
     *
     * @return how many events were taken in
     */
    public int retry(Projection projection, Generation generation) {
        var applying = new Applying(projection, generation, parked, database);
        Integer done =
                transaction.execute(t -> {
                    try {
                        // Nobody may park what follows while the sequence is being worked off.
                        GenerationLock.exclusive(
                                DataSourceUtils.getConnection(database), generation);
                        int taken = 0;
                        for (var positions : bySequence(generation)) {
                            taken +=
                                    applying.retry(
                                            log.at(positions).stream().map(Recorded::of).toList());
                        }
                        return taken;
                    } catch (SQLException e) {
                        throw new IllegalStateException("Nothing can be retried now", e);
                    }
                });
        return done == null ? 0 : done;
    }

    private Iterable<List<Long>> bySequence(Generation generation) {
        return parked.entries(generation).stream()
                .collect(
                        Collectors.groupingBy(
                                Parked.Entry::sequence,
                                LinkedHashMap::new,
                                Collectors.mapping(Parked.Entry::position, Collectors.toList())))
                .values();
    }
}
