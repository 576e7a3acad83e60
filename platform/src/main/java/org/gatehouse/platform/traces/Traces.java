package org.gatehouse.platform.traces;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DerivedId;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.audit.TraceEvent;
import org.gatehouse.api.audit.TraceEvent.CommandRefused;
import org.gatehouse.api.audit.TraceEvent.HistoryViewed;
import org.gatehouse.api.audit.TraceEvent.TracesCounted;
import org.gatehouse.platform.access.Caller;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.CommandTargets;
import org.gatehouse.platform.messages.EventMetadata;
import org.gatehouse.platform.messages.MessageNames;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.messages.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Appends refusals (LOG-R1) and looks into other people's history to the log: one stream per actor
 * and day. What comes on top of {@link TraceLimit} is counted together, so that a flood cannot fill
 * the log.
 */
public final class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private final JdbcTemplate db;
    private final TransactionOperations ownTransaction;
    private final NamedEventSerializer serializer;
    private final EventMetadata eventMetadata;
    private final CommitSignal signal;
    private final TraceLimit limit;
    private final Clock clock;

    /**
     * @param ownTransaction begins a new one whatever the caller's is
     */
    public Traces(
            JdbcTemplate db,
            TransactionOperations ownTransaction,
            NamedEventSerializer serializer,
            EventMetadata eventMetadata,
            CommitSignal signal,
            TraceLimit limit,
            Clock clock) {
        this.db = db;
        this.ownTransaction = ownTransaction;
        this.serializer = serializer;
        this.eventMetadata = eventMetadata;
        this.signal = signal;
        this.limit = limit;
        this.clock = clock;
    }

    /** Records that a rule said no. Never fails: the refusal itself is the caller's answer. */
    public void refused(CommandMessage<?> command, Refusal refusal) {
        record(
                Metadata.actor(command),
                new CommandRefused(
                        MessageNames.of(command.getPayloadType()),
                        target(command.getPayload()),
                        refusal.code()),
                MetaData.from(eventMetadata.correlationDataFor(command)));
    }

    /**
     * Records that the caller looked into history that is not theirs; call it before answering.
     *
     * @param view {@code <room>.<view>}
     */
    public void viewed(Caller caller, String view, List<UUID> targets) {
        var id = Ids.next().toString();
        var metadata = new HashMap<String, @Nullable String>();
        metadata.put(Metadata.ACTOR, caller.actor().toString());
        metadata.put(Metadata.SESSION_ID, caller.sessionId().orElse(null));
        metadata.put(Metadata.CLIENT_IP, caller.clientIp());
        metadata.put(Metadata.USER_AGENT, caller.userAgent().orElse(null));
        metadata.put(Metadata.CORRELATION_ID, caller.correlationId());
        metadata.put(Metadata.CAUSATION_ID, id);
        metadata.put(Metadata.COMMAND_ID, id);
        metadata.put(Metadata.TENANT, Metadata.THE_TENANT);
        record(
                caller.actor(),
                new HistoryViewed(view, targets),
                MetaData.from(Metadata.of(metadata)));
    }

    /**
     * Whether an event that anybody may cause, and that another path appends, is to be stored one
     * by one; else it has been counted.
     *
     * @param counted for whom the limit counts it
     */
    public boolean allows(Actor counted, Class<? extends DomainEvent> kind) {
        return limit.allows(counted, EventNames.nameOf(kind));
    }

    private void record(Actor actor, TraceEvent trace, MetaData metadata) {
        try {
            if (limit.allows(actor, EventNames.nameOf(trace.getClass()))) {
                append(actor, trace, metadata);
            }
        } catch (RuntimeException e) {
            LOG.error("A trace of {} could not be recorded", actor, e);
        }
    }

    /** Appends what was counted above the limit since the last time; called every minute. */
    public void settle() {
        limit.settle()
                .forEach((counted, since) -> {
                    try {
                        append(counted, since);
                    } catch (RuntimeException e) {
                        LOG.error("Traces of {} could not be settled", counted.actor(), e);
                        limit.count(counted, since);
                    }
                });
    }

    private void append(TraceLimit.Counted counted, TraceLimit.Since since) {
        var id = Ids.next().toString();
        append(
                counted.actor(),
                new TracesCounted(counted.kind(), since.count(), since.from(), clock.instant()),
                MetaData.from(
                        Map.of(
                                Metadata.ACTOR, counted.actor().toString(),
                                Metadata.CORRELATION_ID, id,
                                Metadata.CAUSATION_ID, id,
                                Metadata.COMMAND_ID, id,
                                Metadata.TENANT, Metadata.THE_TENANT)));
    }

    private void append(Actor actor, TraceEvent trace, MetaData metadata) {
        var now = clock.instant();
        var name = EventNames.nameOf(trace.getClass());
        ownTransaction.executeWithoutResult(t ->
                db.query(
                        "select events.append_trace(?, ?, ?, ?, ?, ?, ?)",
                        row -> {},
                        stream(actor, now),
                        Ids.next(),
                        Timestamp.from(now),
                        name,
                        EventNames.revisionOf(trace.getClass()),
                        serializer.payload(trace),
                        serializer.metadata(name, metadata)));
        signal.committed();
    }

    private static UUID stream(Actor actor, Instant now) {
        return DerivedId.of("trace", actor, now.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static @Nullable UUID target(Object command) {
        return CommandTargets.of(command);
    }
}
