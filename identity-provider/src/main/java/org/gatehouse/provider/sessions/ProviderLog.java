package org.gatehouse.provider.sessions;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.Metadata;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The narrow path by which the provider appends to the log: what became of sign-ins and sessions,
 * and nothing else ({@code events.append_sign_in}).
 */
public final class ProviderLog {

    private final JdbcTemplate db;
    private final NamedEventSerializer serializer;
    private final Clock clock;

    public ProviderLog(JdbcTemplate db, NamedEventSerializer serializer, Clock clock) {
        this.db = db;
        this.serializer = serializer;
        this.clock = clock;
    }

    /**
     * Appends in the current transaction; whoever commits it rings {@code CommitSignal}.
     *
     * @param session the one that was begun, or was there already; null where there is none
     */
    public void append(
            UUID stream,
            DomainEvent event,
            Actor actor,
            @Nullable SessionId session,
            Visitor visitor) {
        var name = EventNames.nameOf(event.getClass());
        db.query(
                "select events.append_sign_in(?, ?, ?, ?, ?, ?, ?)",
                row -> {},
                stream,
                Ids.next(),
                Timestamp.from(clock.instant()),
                name,
                EventNames.revisionOf(event.getClass()),
                serializer.payload(event),
                serializer.metadata(name, metadata(actor, session, visitor)));
    }

    private static MetaData metadata(Actor actor, @Nullable SessionId session, Visitor visitor) {
        var id = Ids.next().toString();
        var metadata = new HashMap<String, @Nullable String>();
        metadata.put(Metadata.ACTOR, actor.toString());
        metadata.put(Metadata.SESSION_ID, session == null ? null : session.toString());
        // Of who is nobody yet the event itself says from where, under the key of whom it is about.
        if (actor instanceof Actor.User) {
            metadata.put(Metadata.CLIENT_IP, visitor.origin().ipAddress());
            metadata.put(Metadata.USER_AGENT, visitor.origin().userAgent());
        }
        metadata.put(Metadata.CORRELATION_ID, visitor.correlationId());
        metadata.put(Metadata.CAUSATION_ID, id);
        metadata.put(Metadata.COMMAND_ID, id);
        metadata.put(Metadata.TENANT, Metadata.THE_TENANT);
        return MetaData.from(Metadata.of(metadata));
    }
}
