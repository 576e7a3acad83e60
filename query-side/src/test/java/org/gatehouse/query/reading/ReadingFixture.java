package org.gatehouse.query.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.eventstore.EventTail;
import org.gatehouse.platform.eventstore.FinalOrder;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.eventstore.LogReader;
import org.gatehouse.platform.eventstore.PostgresEventStorageEngine;
import org.gatehouse.platform.eventstore.PostgresEventStore;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.personal.PersonalModule;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log and the parts of the read side over it, wired by hand. */
public final class ReadingFixture implements AutoCloseable {

    public static final MetaData METADATA =
            MetaData.from(
                    Map.of(
                            Metadata.ACTOR, "system:tests",
                            Metadata.CORRELATION_ID, "c",
                            Metadata.CAUSATION_ID, "c",
                            Metadata.COMMAND_ID, "c",
                            Metadata.TENANT, Metadata.THE_TENANT));

    public final DataSource database;
    public final JdbcTemplate db;
    public final MovableClock clock = new MovableClock();
    final DataSourceTransactionManager transactions;
    final TransactionTemplate transaction;
    final Generations generations;
    final Parked parked;
    final Progress progress;
    final EventNames names = EventNames.ofContract();
    final LogEnd end;
    final Freshness freshness;
    final LogReader log;
    final Retrying retrying;
    final EventTail tail;
    final PostgresEventStore store;
    private final PostgresEventStorageEngine engine;

    public ReadingFixture(TestDatabase test) {
        database = test.both();
        db = new JdbcTemplate(database);
        transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        generations = new Generations(db, transaction, clock);
        parked = new Parked(db, clock);
        progress = new Progress(db);
        end = new LogEnd(db, clock);
        freshness = new Freshness(db, generations, progress, end, names);
        var order = new FinalOrder(database);
        engine =
                PostgresEventStorageEngine.over(
                        db,
                        order,
                        new NamedEventSerializer(names, new PersonalModule(new PersonalData(null))),
                        1000);
        log = new LogReader(db, engine);
        retrying = new Retrying(parked, log, database, transaction);
        tail = new EventTail(engine, order);
        store = PostgresEventStore.over(engine, tail, new CommitSignal(tail::wake, null));
    }

    /** Appends to a stream and answers how the log has them. */
    public List<Recorded> append(UUID stream, DomainEvent... events) {
        long next =
                db.queryForObject(
                        "select coalesce(max(sequence) + 1, 0) from events.event where stream = ?",
                        Long.class,
                        stream);
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "Test", stream.toString(), next + messages.size(), event, METADATA));
        }
        transaction.executeWithoutResult(t -> engine.appendEvents(messages));
        tail.wake();
        return recorded(stream).stream().filter(event -> event.sequence() >= next).toList();
    }

    /** Gives a group one name after the other. */
    List<Recorded> rename(UUID group, String... names) {
        return append(
                group,
                Arrays.stream(names)
                        .map(name -> new GroupRenamed(new GroupId(group), "Former", name))
                        .toArray(DomainEvent[]::new));
    }

    List<Recorded> recorded(UUID stream) {
        return log.of(List.of(stream), Long.MAX_VALUE).stream().map(Recorded::of).toList();
    }

    /** The first generation of a projection. */
    public Generation generation(Projection projection) {
        generations.ensure(projection);
        return generations.shown(projection).orElseThrow();
    }

    /** A new generation beside the first, still empty and being built. */
    Generation building(Projection projection) {
        generation(projection);
        generations.rebuild(projection, Ids.next());
        return generations.current(projection).getLast();
    }

    /** A new generation that readers are shown, still empty. */
    Generation live(Projection projection) {
        var generation = building(projection);
        generations.index(projection, generation);
        generations.swap(projection, generation);
        return generation;
    }

    /** Takes a batch in as a processor does. */
    public void apply(Projection projection, Generation generation, List<Recorded> events) {
        var applying = new Applying(projection, generation, parked, database);
        transaction.executeWithoutResult(t -> applying.apply(events));
    }

    /** Every row of a table, for comparison. */
    public List<Map<String, Object>> rows(Generation generation, String table) {
        return db.queryForList("select * from " + generation.table(table) + " t order by t::text");
    }

    /** Last name and number of changes by group, as the projection shows them. */
    Map<UUID, String> names(Generation generation) {
        var shown = new TreeMap<UUID, String>();
        db.query(
                "select group_id, name, changes from " + generation.table("row"),
                row -> {
                    shown.put(row.getObject(1, UUID.class), row.getString(2) + " " + row.getInt(3));
                });
        return shown;
    }

    /** The same, folded from events in plain Java. */
    static Map<UUID, String> fold(List<Recorded> events) {
        var changes = new TreeMap<UUID, Integer>();
        var folded = new TreeMap<UUID, String>();
        for (var event : events) {
            if (event.event() instanceof GroupRenamed renamed) {
                int count = changes.merge(event.stream(), 1, Integer::sum);
                folded.put(event.stream(), renamed.displayName() + " " + count);
            }
        }
        return folded;
    }

    @Override
    public void close() {
        tail.close();
    }
}
