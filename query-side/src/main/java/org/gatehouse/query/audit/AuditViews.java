package org.gatehouse.query.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.audit.AuditEntry;
import org.gatehouse.api.audit.TraceEvent.CommandRefused;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.json.StoredBytes;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All SQL about the audit trail. What an entry says is read from the log itself. */
@Component
final class AuditViews {

    private final NamedEventSerializer serializer;
    private final PersonalData personal;
    private final ModifiedProperties properties;
    private final LogEnd end;

    AuditViews(NamedEventSerializer serializer, PersonalData personal, LogEnd end) {
        this.serializer = serializer;
        this.personal = personal;
        this.properties = new ModifiedProperties(personal);
        this.end = end;
    }

    /** An entry with its position, which pages go by. */
    record Row(long position, AuditEntry entry) {}

    /** Newest first. */
    List<Row> list(Views views, AuditFilter filter, Paging page) {
        var parameters = AuditFilter.parameters();
        var where = filter.where(parameters);
        return views.sql(
                        """
                        select e.position, v.event_id, e.recorded_at, e.activity, e.category, e.result,
                               e.actor, e.correlation_id, e.targets, v.revision, v.payload, v.metadata
                        from {audit.entry} e join events.event v on v.position = e.position
                        where e.position < :before and (%s)
                        order by e.position desc limit :limit
                        """
                                .formatted(where))
                .params(parameters)
                .param("before", page.cursor().map(c -> c.number(0)).orElse(Long.MAX_VALUE))
                .param("limit", page.fetch())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        var name = row.getString("activity");
        int revision = row.getInt("revision");
        DomainEvent event =
                serializer.deserialize(
                        new StoredBytes(name, revision, false, row.getBytes("payload")));
        MetaData metadata =
                serializer.deserialize(
                        new StoredBytes(name, revision, true, row.getBytes("metadata")));
        long position = row.getLong("position");
        var effectiveAt = text(metadata, Metadata.EFFECTIVE_AT);
        return new Row(
                position,
                new AuditEntry(
                        end.at(position).toString(),
                        row.getObject("event_id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        name,
                        row.getString("category"),
                        row.getString("result"),
                        event instanceof CommandRefused refused ? refused.code() : null,
                        row.getString("actor"),
                        text(metadata, Metadata.ON_BEHALF_OF),
                        text(metadata, Metadata.SESSION_ID),
                        text(metadata, Metadata.CLIENT_IP),
                        text(metadata, Metadata.USER_AGENT),
                        row.getString("correlation_id"),
                        text(metadata, Metadata.CAUSATION_ID),
                        text(metadata, Metadata.REASON),
                        text(metadata, Metadata.POLICY_VERSION),
                        effectiveAt == null ? null : Instant.parse(effectiveAt),
                        text(metadata, Metadata.IMPORTED_FROM),
                        ids(row.getArray("targets")),
                        properties.of((Record) event)));
    }

    private @Nullable String text(MetaData metadata, String key) {
        return switch (metadata.get(key)) {
            case String plain -> plain;
            case Personal<?> sealed -> personal.reveal(sealed).map(Object::toString).orElse(null);
            case null, default -> null;
        };
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
