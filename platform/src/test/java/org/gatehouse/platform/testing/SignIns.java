package org.gatehouse.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.EventNames;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.messages.Metadata;
import org.springframework.jdbc.core.JdbcTemplate;

/** Begins sessions as the identity provider does, and with its rights. */
public final class SignIns {

    public static final String CLIENT_IP = "192.0.2.77";
    public static final String USER_AGENT = "Lynx/2.9";

    private final JdbcTemplate provider;
    private final NamedEventSerializer serializer;
    private final Clock clock;

    public SignIns(TestDatabase database, NamedEventSerializer serializer, Clock clock) {
        this.provider = new JdbcTemplate(database.unpooled("test_provider"));
        this.serializer = serializer;
        this.clock = clock;
    }

    public SessionId begin(UserId user) {
        return begin(user, Duration.ofHours(8));
    }

    public SessionId begin(UserId user, Duration lasting) {
        return begin(user, new SessionId(Ids.next()), lasting);
    }

    public SessionId begin(UserId user, SessionId id, Duration lasting) {
        var now = clock.instant();
        var end = now.plus(lasting);
        provider.update(
                """
                insert into credentials.session
                    (id, user_id, cookie, authenticated_at, methods, expires_at)
                values (?, ?, sha256(?), ?, '{password}', ?)
                """,
                id.value(),
                user.value(),
                id.toString().getBytes(UTF_8),
                Timestamp.from(now),
                Timestamp.from(end));
        append(user, id, new SessionStarted(id, user, List.of(AuthenticationMethod.PASSWORD), end));
        return id;
    }

    private void append(UserId user, SessionId id, DomainEvent event) {
        var name = EventNames.nameOf(event.getClass());
        var cause = Ids.next().toString();
        provider.queryForObject(
                "select events.append_sign_in(?, ?, ?, ?, ?, ?, ?)",
                Long.class,
                id.value(),
                Ids.next(),
                Timestamp.from(clock.instant()),
                name,
                EventNames.revisionOf(event.getClass()),
                serializer.payload(event),
                serializer.metadata(
                        name,
                        MetaData.from(
                                Map.of(
                                        Metadata.ACTOR,
                                        new Actor.User(user.value()).toString(),
                                        Metadata.SESSION_ID,
                                        id.toString(),
                                        Metadata.CLIENT_IP,
                                        CLIENT_IP,
                                        Metadata.USER_AGENT,
                                        USER_AGENT,
                                        Metadata.CORRELATION_ID,
                                        cause,
                                        Metadata.CAUSATION_ID,
                                        cause,
                                        Metadata.COMMAND_ID,
                                        cause,
                                        Metadata.TENANT,
                                        Metadata.THE_TENANT))));
    }
}
