package org.gatehouse.provider.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.sessions.SessionEvent.SessionEnded;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.signins.SignInEvent.SignInSucceeded;
import org.gatehouse.api.signins.SignInId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.credentials.SessionTable;
import org.gatehouse.platform.database.AdvisoryLock;
import org.gatehouse.platform.eventstore.CommitSignal;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.provider.sessions.SignedIn.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Begins sessions and ends those that end here; others are ended by commands, which tell the same
 * table.
 */
public final class Sessions {

    private static final Duration PLACE_MEMORY = Duration.ofDays(365);

    private final JdbcTemplate db;
    private final TransactionOperations transaction;
    private final ProviderLog log;
    private final CommitSignal signal;
    private final SessionTable table;
    private final Macs macs;
    private final Duration lifetime;
    private final Clock clock;

    /**
     * Somebody was let in.
     *
     * @param sessionCookie for the browser, instead of what it has
     * @param placeCookie for the browser, for a year
     */
    public record Begun(Session session, String sessionCookie, String placeCookie) {

        public void setCookies(HttpServletRequest request, HttpServletResponse response) {
            Cookies.session(
                    request,
                    response,
                    sessionCookie,
                    Duration.between(session.authenticatedAt(), session.expiresAt()));
            Cookies.place(request, response, placeCookie);
        }

        @Override
        public String toString() {
            return "Begun[" + session + "]";
        }
    }

    public Sessions(
            JdbcTemplate db,
            TransactionOperations transaction,
            ProviderLog log,
            CommitSignal signal,
            SessionTable table,
            Macs macs,
            Duration lifetime,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.log = log;
        this.signal = signal;
        this.table = table;
        this.macs = macs;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** The session that goes on in a browser. */
    public Optional<Session> find(String cookie) {
        return db
                .query(
                        """
                        select id, user_id, authenticated_at, methods, expires_at
                        from credentials.session
                        where cookie = ? and ended_at is null and expires_at > ?
                        """,
                        (row, n) -> session(row),
                        code(cookie),
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    /** The session, while it goes on. */
    public Optional<Session> find(SessionId id) {
        return db
                .query(
                        """
                        select id, user_id, authenticated_at, methods, expires_at
                        from credentials.session
                        where id = ? and ended_at is null and expires_at > ?
                        """,
                        (row, n) -> session(row),
                        id.value(),
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject(1, UUID.class)),
                new UserId(row.getObject(2, UUID.class)),
                row.getTimestamp(3).toInstant(),
                methods(row.getArray(4)),
                row.getTimestamp(5).toInstant());
    }

    private static List<AuthenticationMethod> methods(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(AuthenticationMethod::valueOf)
                .toList();
    }

    /**
     * Lets somebody in. Who signs in anew in the same browser goes on with their session; somebody
     * else ends it.
     *
     * @param asked when they were asked to prove who they are, before that was looked at
     * @return empty where what they have proved has been worth nothing since: another password,
     *     signed out everywhere, disabled
     */
    public Optional<Begun> begin(
            UserId user,
            List<AuthenticationMethod> methods,
            String appId,
            Visitor visitor,
            Instant asked) {
        Optional<Begun> begun =
                transaction.execute(_ -> {
                    // Whatever ends this user's sessions at this moment ends this one too.
                    db.query(
                            "select pg_advisory_xact_lock(?)",
                            row -> {},
                            AdvisoryLock.user(user.value()));
                    return table.areEndedSince(user, asked)
                            ? Optional.empty()
                            : Optional.of(begun(user, methods, appId, visitor));
                });
        signal.committed();
        return begun;
    }

    private Begun begun(
            UserId user, List<AuthenticationMethod> methods, String appId, Visitor visitor) {
        var present = visitor.session().flatMap(this::find);
        present.filter(session -> !session.user().equals(user))
                .ifPresent(session -> end(session, SessionEndReason.REPLACED, visitor));
        var cookie = Cookies.random();
        var session =
                present.filter(known -> known.user().equals(user))
                        .map(known -> renewed(known, methods, cookie))
                        .orElseGet(() -> started(user, methods, cookie, visitor));
        var signIn = new SignInId(Ids.next());
        log.append(
                signIn.value(),
                new SignInSucceeded(
                        signIn,
                        user,
                        appId,
                        session.id(),
                        methods,
                        Personal.of(Subject.user(user.value()), visitor.origin())),
                new Actor.User(user.value()),
                session.id(),
                visitor);
        return new Begun(session, cookie, remember(user, visitor));
    }

    /** Another cookie, so that nobody who had the former comes along (session fixation). */
    private Session renewed(Session known, List<AuthenticationMethod> methods, String cookie) {
        var session =
                new Session(known.id(), known.user(), clock.instant(), methods, known.expiresAt());
        db.update(
                """
                update credentials.session
                set cookie = ?, authenticated_at = ?, methods = ? where id = ?
                """,
                code(cookie),
                Timestamp.from(session.authenticatedAt()),
                names(methods),
                session.id().value());
        return session;
    }

    private Session started(
            UserId user, List<AuthenticationMethod> methods, String cookie, Visitor visitor) {
        var now = clock.instant();
        var session =
                new Session(new SessionId(Ids.next()), user, now, methods, now.plus(lifetime));
        db.update(
                """
                insert into credentials.session
                    (id, user_id, cookie, authenticated_at, methods, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                session.id().value(),
                user.value(),
                code(cookie),
                Timestamp.from(now),
                names(methods),
                Timestamp.from(session.expiresAt()));
        log.append(
                session.id().value(),
                new SessionStarted(session.id(), user, methods, session.expiresAt()),
                new Actor.User(user.value()),
                session.id(),
                visitor);
        return session;
    }

    private static String[] names(List<AuthenticationMethod> methods) {
        return methods.stream().map(AuthenticationMethod::name).toArray(String[]::new);
    }

    private String remember(UserId user, Visitor visitor) {
        var cookie = visitor.place().orElseGet(Cookies::random);
        db.update(
                """
                insert into credentials.familiar_place (user_id, place, last_seen) values (?, ?, ?)
                on conflict (user_id, place) do update set last_seen = excluded.last_seen
                """,
                user.value(),
                place(cookie),
                Timestamp.from(clock.instant()));
        return cookie;
    }

    /** The place where a visitor is, if the user has signed in there before. */
    public Optional<byte[]> familiarPlace(UserId user, Visitor visitor) {
        return visitor.place()
                .map(this::place)
                .filter(place ->
                        !db.queryForList(
                                        """
                                        select 1 from credentials.familiar_place
                                        where user_id = ? and place = ? and last_seen > ?
                                        """,
                                        user.value(),
                                        place,
                                        Timestamp.from(clock.instant().minus(PLACE_MEMORY)))
                                .isEmpty());
    }

    /** Ends a session before its time, once. */
    public void end(SessionId id, SessionEndReason reason, Visitor visitor) {
        transaction.executeWithoutResult(
                _ -> find(id).ifPresent(session -> end(session, reason, visitor)));
        signal.committed();
    }

    private void end(Session session, SessionEndReason reason, Visitor visitor) {
        if (table.end(session.id(), clock.instant())) {
            log.append(
                    session.id().value(),
                    new SessionEnded(session.id(), session.user(), reason),
                    reason == SessionEndReason.SIGNED_OUT
                            ? new Actor.User(session.user().value())
                            : new Actor.Room("sessions"), // somebody else did, whoever that was
                    session.id(),
                    visitor);
        }
    }

    /** Forgets what nobody can come back to. */
    public void forgetOld() {
        var now = clock.instant();
        // Tokens of a session that has ended are refused for as long as any is good.
        db.update(
                "delete from credentials.session where expires_at < ?",
                Timestamp.from(now.minus(Duration.ofDays(2))));
        db.update(
                "delete from credentials.familiar_place where last_seen < ?",
                Timestamp.from(now.minus(PLACE_MEMORY)));
    }

    private byte[] code(String cookie) {
        return macs.of("provider.session", cookie.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] place(String cookie) {
        return macs.of("provider.place", cookie.getBytes(StandardCharsets.UTF_8));
    }
}
