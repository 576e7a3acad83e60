package org.gatehouse.platform.eventstore;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;
import static org.axonframework.eventsourcing.EventStreamUtils.asStream;
import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Axon's storage engine over the table {@code events.event}. Appends take part in the current
 * transaction; tracked reads end at the position up to which the order is final ({@link
 * FinalOrder}), so a token is a plain position and nothing is ever missed behind it.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    static final String COLUMNS =
            "position, stream, sequence, event_id, recorded_at, name, revision, payload, metadata";

    static final RowMapper<StoredEvent> ROW =
            (row, n) ->
                    new StoredEvent(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getString(6),
                            row.getInt(7),
                            row.getBytes(8),
                            row.getBytes(9));

    private final JdbcTemplate db;
    private final FinalOrder order;
    private final NamedEventSerializer serializer;

    private PostgresEventStorageEngine(
            Builder builder, JdbcTemplate db, FinalOrder order, NamedEventSerializer serializer) {
        super(builder);
        this.db = db;
        this.order = order;
        this.serializer = serializer;
    }

    /**
     * @param batchSize rows per query when reading
     */
    public static PostgresEventStorageEngine over(
            JdbcTemplate db, FinalOrder order, NamedEventSerializer serializer, int batchSize) {
        var builder = new Builder() {
                    // Axon's builder is abstract only in name.
                };
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(LOST_RACE)
                .batchSize(batchSize);
        return new PostgresEventStorageEngine(builder, db, order, serializer);
    }

    /** Appends to the same streams in different order may also meet as a deadlock. */
    private static final PersistenceExceptionResolver LOST_RACE =
            failure ->
                    failure instanceof DuplicateKeyException
                            || failure instanceof PessimisticLockingFailureException;

    /**
     * One statement for any number of events: rows are numbered in the order given.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when somebody else has
     *     appended to one of the streams
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer ignored) {
        if (events.isEmpty()) {
            return;
        }
        var rows = new Rows(events.size());
        for (var event : events) {
            if (!(event instanceof DomainEventMessage<?> domainEvent)) {
                throw new IllegalArgumentException(
                        event.getPayloadType() + " belongs to no stream");
            }
            rows.add(domainEvent);
        }
        List<Long> positions;
        try {
            positions = db.query(INSERT, rows::bind, (row, n) -> row.getLong(1));
        } catch (RuntimeException e) {
            // Without the cause's text: it repeats the statement with its values.
            handlePersistenceException(Redacted.of(e), events.getFirst());
            throw e;
        }
        if (CurrentUnitOfWork.isStarted()) {
            var appended = Appended.current();
            for (int i = 0; i < positions.size(); i++) {
                appended.add(rows.streams[i], rows.sequences[i], positions.get(i));
            }
        }
    }

    private static final String INSERT =
            """
            insert into events.event
                (stream, sequence, event_id, recorded_at, name, revision, payload, metadata)
            select stream, sequence, event_id, recorded_at, name, revision, payload, metadata
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::timestamptz[], ?::text[],
                        ?::integer[], ?::bytea[], ?::bytea[])
                with ordinality as
                e(stream, sequence, event_id, recorded_at, name, revision, payload, metadata, n)
            order by n
            returning position
            """;

    /** The events of one append, by column. */
    private final class Rows {
        final UUID[] streams;
        final Long[] sequences;
        final UUID[] eventIds;
        final String[] times;
        final String[] names;
        final Integer[] revisions;
        final byte[][] payloads;
        final byte[][] metadata;
        int size;

        Rows(int n) {
            streams = new UUID[n];
            sequences = new Long[n];
            eventIds = new UUID[n];
            times = new String[n];
            names = new String[n];
            revisions = new Integer[n];
            payloads = new byte[n][];
            metadata = new byte[n][];
        }

        void add(DomainEventMessage<?> event) {
            var name = EventNames.nameOf(event.getPayloadType());
            streams[size] = UUID.fromString(event.getAggregateIdentifier());
            sequences[size] = event.getSequenceNumber();
            eventIds[size] = UUID.fromString(event.getIdentifier());
            // As text with its zone: an array of timestamps would be read in the session's zone.
            times[size] = event.getTimestamp().truncatedTo(ChronoUnit.MICROS).toString();
            names[size] = name;
            revisions[size] = EventNames.revisionOf(event.getPayloadType());
            payloads[size] = serializer.payload(event.getPayload());
            metadata[size] = serializer.metadata(name, event.getMetaData());
            size++;
        }

        void bind(PreparedStatement statement) throws SQLException {
            var connection = statement.getConnection();
            Array[] columns = {
                connection.createArrayOf("uuid", streams),
                connection.createArrayOf("bigint", sequences),
                connection.createArrayOf("uuid", eventIds),
                connection.createArrayOf("timestamptz", times),
                connection.createArrayOf("text", names),
                connection.createArrayOf("integer", revisions),
                connection.createArrayOf("bytea", payloads),
                connection.createArrayOf("bytea", metadata)
            };
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, columns[i]);
            }
        }
    }

    @Override
    protected List<StoredEvent> fetchDomainEvents(
            String stream, long firstSequence, int batchSize) {
        return db.query(
                "select "
                        + COLUMNS
                        + " from events.event where stream = ? and sequence >= ?"
                        + " order by sequence limit ?",
                ROW,
                UUID.fromString(stream),
                firstSequence,
                batchSize);
    }

    /**
     * The events of many streams at once, each stream's in its order. All are held in memory: a few
     * hundred streams at a time.
     */
    public Stream<? extends DomainEventMessage<?>> readStreams(Collection<UUID> streams) {
        var rows =
                db.query(
                        "select "
                                + COLUMNS
                                + " from events.event where stream = any (?)"
                                + " order by stream, sequence",
                        ROW,
                        (Object) streams.toArray(UUID[]::new));
        return asStream(upcastAndDeserializeDomainEvents(rows.stream(), serializer, upcasterChain));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken token, int batchSize) {
        long after = positionOf(token);
        return fetch(after, order.reachedBeyond(after), batchSize);
    }

    /**
     * The events after one position and up to another, which must not lie beyond the final order.
     */
    List<StoredEvent> fetch(long after, long upTo, int limit) {
        if (upTo <= after) {
            return List.of();
        }
        return db.query(
                "select "
                        + COLUMNS
                        + " from events.event where position > ? and position <= ?"
                        + " order by position limit ?",
                ROW,
                after,
                upTo,
                limit);
    }

    /** The rows as messages; payload and metadata are read when first asked for. */
    List<? extends TrackedEventMessage<?>> messages(List<StoredEvent> rows) {
        return upcastAndDeserializeTrackedEvents(rows.stream(), serializer, upcasterChain).toList();
    }

    static long positionOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("Not a position: " + token);
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(order.reached());
    }

    /**
     * The highest position whose running maximum of recorded time lies before the instant: from
     * there on every event recorded at it or later is read, however the clocks of the writers
     * differed.
     */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        long end = order.reached();
        var first =
                db.queryForObject(
                        "select min(position) from events.event"
                                + " where recorded_at >= ? and position <= ?",
                        Long.class,
                        Timestamp.from(instant),
                        end);
        return new GlobalSequenceTrackingToken(first == null ? end : first - 1);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.ofNullable(
                db.queryForObject(
                        "select max(sequence) from events.event where stream = ?",
                        Long.class,
                        UUID.fromString(stream)));
    }

    /** Streams are small: there are no snapshots. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("There are no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }
}
