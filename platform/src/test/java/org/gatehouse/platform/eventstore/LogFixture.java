package org.gatehouse.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.groups.GroupEvent.GroupRenamed;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalModule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One process's view of a log, wired by hand. */
final class LogFixture {

    final JdbcTemplate db;
    final FinalOrder order;
    final PostgresEventStorageEngine engine;
    final EventTail tail;
    final TransactionTemplate transaction;

    /** For events that hold no personal data. */
    LogFixture(DataSource database) {
        this(database, new PersonalModule(null));
    }

    LogFixture(DataSource database, PersonalModule personal) {
        this(database, personal, new JdbcTemplate(database), 1000);
    }

    /** Reads streams and pages of so many events at once. */
    static LogFixture withBatches(DataSource database, int batchSize) {
        return new LogFixture(
                database, new PersonalModule(null), new JdbcTemplate(database), batchSize);
    }

    /** Asks the database through the given template. */
    static LogFixture asking(DataSource database, JdbcTemplate db) {
        return new LogFixture(database, new PersonalModule(null), db, 1000);
    }

    private LogFixture(
            DataSource database, PersonalModule personal, JdbcTemplate db, int batchSize) {
        this.db = db;
        order = new FinalOrder(database);
        engine =
                PostgresEventStorageEngine.over(
                        db,
                        order,
                        new NamedEventSerializer(EventNames.ofContract(), personal),
                        batchSize);
        // Nothing but a wake-up may wake a reader within a test.
        tail = new EventTail(engine, order, Duration.ofHours(1));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    static final MetaData METADATA =
            MetaData.from(
                    Map.of(
                            Metadata.ACTOR, "system:tests",
                            Metadata.CORRELATION_ID, "c",
                            Metadata.CAUSATION_ID, "c",
                            Metadata.COMMAND_ID, "c",
                            Metadata.TENANT, Metadata.THE_TENANT));

    static DomainEventMessage<?> event(UUID stream, long sequence) {
        return event(stream, sequence, "Treasury " + sequence);
    }

    static DomainEventMessage<?> event(UUID stream, long sequence, String name) {
        return new GenericDomainEventMessage<>(
                "Group",
                stream.toString(),
                sequence,
                new GroupRenamed(new GroupId(stream), "Finance", name),
                METADATA);
    }

    static DomainEventMessage<?> event(UUID stream, long sequence, Instant recorded) {
        var event = event(stream, sequence);
        return new GenericDomainEventMessage<>(
                "Group", stream.toString(), sequence, event, recorded);
    }

    /** Writes a row by hand, as only the owner's tools could. */
    static void insert(
            JdbcTemplate owner,
            UUID stream,
            long sequence,
            String name,
            int revision,
            String payload,
            String metadata) {
        owner.update(
                """
                insert into events.event
                    (stream, sequence, event_id, recorded_at, name, revision, payload, metadata)
                values (?, ?, ?, now(), ?, ?, ?, ?)
                """,
                stream,
                sequence,
                Ids.next(),
                name,
                revision,
                payload.getBytes(UTF_8),
                metadata.getBytes(UTF_8));
    }

    /** Appends in one transaction and commits. */
    void append(DomainEventMessage<?>... events) {
        transaction.executeWithoutResult(t -> engine.appendEvents(List.of(events)));
    }

    /** Appends in a transaction that is rolled back: the numbers are gone. */
    void rollBack(DomainEventMessage<?>... events) {
        transaction.executeWithoutResult(t -> {
            engine.appendEvents(List.of(events));
            t.setRollbackOnly();
        });
    }

    /** Appends one event to a new stream. */
    UUID appendOne() {
        var stream = Ids.next();
        append(event(stream, 0));
        return stream;
    }

    /** Reads on from a position until the stream has been seen, and says what came. */
    static List<Long> positionsUntil(EventStream stream, int count) throws InterruptedException {
        var seen = new ArrayList<Long>();
        while (seen.size() < count) {
            seen.add(PostgresEventStorageEngine.positionOf(stream.nextAvailable().trackingToken()));
        }
        return seen;
    }
}
