package org.gatehouse.query.sessions;

import java.util.List;
import java.util.UUID;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.credentials.CredentialEvent;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.personal.SubjectKind;
import org.gatehouse.api.sessions.SessionEvent;
import org.gatehouse.api.sessions.SessionEvent.SessionEnded;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SignOutEvent;
import org.gatehouse.api.sessions.SignOutEvent.SignedOutEverywhere;
import org.gatehouse.api.sessions.SignOutId;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.query.reading.Projection;
import org.gatehouse.query.reading.Recorded;
import org.gatehouse.query.reading.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps which sessions have begun, and what has ended them, by the rule of the command side. */
@Component
final class SessionProjection implements Projection {

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("session", "session_id"), new Table("sign_out", "user_id"));
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                SessionEvent.class,
                SignOutEvent.class,
                CredentialEvent.class,
                UserEvent.class,
                SubjectErased.class);
    }

    /** By user: what is parked of somebody tells that their sessions may be other ones. */
    @Override
    public UUID sequencingKey(Recorded event) {
        return switch (event.event()) {
            case SessionEvent e -> e.userId().value();
            case SignOutEvent e -> e.userId().value();
            case CredentialEvent e -> e.userId().value();
            case UserEvent e -> e.userId().value();
            case SubjectErased e -> e.subject().id();
            default -> event.stream();
        };
    }

    /** A session has one; what ends all of a user's has these. */
    @Override
    public List<UUID> streams(UUID key) {
        var user = new UserId(key);
        return List.of(
                key,
                SignOutId.of(user).value(),
                CredentialId.of(user).value(),
                ErasureId.of(Subject.user(key)).value());
    }

    @Override
    public void on(Recorded event, Rows rows) {
        switch (event.event()) {
            case SessionEvent e -> on(e, event, rows);
            case SignOutEvent e -> on(e, event, rows);
            case CredentialEvent e -> on(e, event, rows);
            case UserEvent e -> on(e, event, rows);
            case SubjectErased(Subject(SubjectKind kind, UUID id)) when kind == SubjectKind.USER ->
                    signOut(id, null, event, rows);
            default -> {} // an erasure of somebody else
        }
    }

    private static void on(SessionEvent event, Recorded at, Rows rows) {
        switch (event) {
            case SessionStarted e ->
                    rows.put(
                            at.stream(),
                            """
                            insert into {session} (session_id, user_id, started, expires_at, ended,
                                position)
                            values (?, ?, ?, ?, false, ?) on conflict do nothing
                            """,
                            e.sessionId().value(),
                            e.userId().value(),
                            at.position(),
                            e.expiresAt(),
                            at.position());
            case SessionEnded e ->
                    rows.put(
                            at.stream(),
                            """
                            update {session} set ended = true, position = ?
                            where session_id = ? and position < ?
                            """,
                            at.position(),
                            e.sessionId().value(),
                            at.position());
        }
    }

    private static void on(SignOutEvent event, Recorded at, Rows rows) {
        switch (event) {
            case SignedOutEverywhere e -> signOut(e.userId().value(), null, at, rows);
        }
    }

    private static void on(CredentialEvent event, Recorded at, Rows rows) {
        switch (event) {
            case PasswordReplaced e -> signOut(e.userId().value(), session(at), at, rows);
            case PasswordReset e -> signOut(e.userId().value(), null, at, rows);
            case PasswordWriteBegun e -> {}
        }
    }

    private static void on(UserEvent event, Recorded at, Rows rows) {
        if (event instanceof UserDisabled
                || event instanceof UserDeleted
                || event instanceof UserPurged) {
            signOut(event.userId().value(), null, at, rows);
        }
    }

    /**
     * @param kept which goes on; null where none does
     */
    private static void signOut(UUID user, @Nullable UUID kept, Recorded at, Rows rows) {
        rows.put(
                user,
                """
                insert into {sign_out} as former (user_id, kept_session, position)
                values (?, ?, ?)
                on conflict (user_id) do update set
                    kept_session = excluded.kept_session,
                    kept_after = case
                        when excluded.kept_session is null then null
                        when excluded.kept_session = former.kept_session then former.kept_after
                        else former.position end,
                    position = excluded.position
                where former.position < excluded.position
                """,
                user,
                kept,
                at.position());
    }

    private static @Nullable UUID session(Recorded at) {
        try {
            return at.metadata().get(Metadata.SESSION_ID) instanceof String id
                    ? UUID.fromString(id)
                    : null;
        } catch (IllegalArgumentException otherwise) {
            return null; // another issuer's name for it
        }
    }
}
