package org.gatehouse.query.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SessionView;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.json.StoredBytes;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.web.Paging;
import org.gatehouse.query.reading.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All SQL about sessions. How one began is read from the log itself, and revealed. */
@Component
final class SessionViews {

    private static final String STARTED = EventNames.nameOf(SessionStarted.class);

    private final NamedEventSerializer serializer;
    private final PersonalData personal;

    SessionViews(NamedEventSerializer serializer, PersonalData personal) {
        this.serializer = serializer;
        this.personal = personal;
    }

    /** A session with the position of its beginning, which pages go by. */
    record Row(long started, SessionView view) {}

    /**
     * Those of a user that go on; newest first.
     *
     * @param current the caller's own session; null where there is none
     */
    List<Row> list(Views views, UUID user, @Nullable String current, Instant now, Paging page) {
        return views.sql(
                        """
                        select s.started, v.recorded_at, v.revision, v.payload, v.metadata
                        from {sessions.session} s
                        join events.event v on v.position = s.started
                        left join {sessions.sign_out} o on o.user_id = s.user_id
                        where s.user_id = :user and not s.ended and s.expires_at > :now
                        and s.started > case
                            when o.position is null then -1
                            when s.session_id = o.kept_session then coalesce(o.kept_after, -1)
                            else o.position end
                        and s.started < :before
                        order by s.started desc limit :limit
                        """)
                .param("user", user)
                .param("now", Timestamp.from(now))
                .param("before", page.cursor().map(c -> c.number(0)).orElse(Long.MAX_VALUE))
                .param("limit", page.fetch())
                .query((row, n) -> row(row, current))
                .list();
    }

    private Row row(ResultSet row, @Nullable String current) throws SQLException {
        int revision = row.getInt("revision");
        SessionStarted started =
                serializer.deserialize(
                        new StoredBytes(STARTED, revision, false, row.getBytes("payload")));
        MetaData metadata =
                serializer.deserialize(
                        new StoredBytes(STARTED, revision, true, row.getBytes("metadata")));
        return new Row(
                row.getLong("started"),
                new SessionView(
                        started.sessionId(),
                        started.sessionId().toString().equals(current),
                        row.getTimestamp("recorded_at").toInstant(),
                        started.expiresAt(),
                        started.methods(),
                        text(metadata, Metadata.CLIENT_IP),
                        text(metadata, Metadata.USER_AGENT)));
    }

    private @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof Personal<?> sealed
                ? personal.reveal(sealed).map(Object::toString).orElse(null)
                : null;
    }
}
