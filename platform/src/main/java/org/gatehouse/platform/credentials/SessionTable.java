package org.gatehouse.platform.credentials;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.access.RevokedTokens.NotBefore;
import org.gatehouse.platform.access.RevokedTokens.Revoked;
import org.gatehouse.platform.access.RevokedTokens.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which sessions there are, and what ends them. */
public final class SessionTable implements Source {

    /** Whoever asks what was revoked has somebody waiting. */
    private static final int SECONDS = 3;

    private final JdbcTemplate db;
    private final JdbcTemplate hasty;

    public SessionTable(DataSource database) {
        db = new JdbcTemplate(database);
        hasty = new JdbcTemplate(database);
        hasty.setQueryTimeout(SECONDS);
    }

    @Override
    public Revoked since(Instant from) {
        var sessions = new ArrayList<String>();
        var limits = new ArrayList<NotBefore>();
        var time = Timestamp.from(from);
        hasty.query(
                """
                select id::text as session, null::uuid as user_id, null::timestamptz as at,
                       null::text as kept, null::timestamptz as kept_from
                from credentials.session where ended_at >= ?
                union all
                select null, user_id, at, kept_session::text, kept_from
                from credentials.not_before where at >= ?
                """,
                row -> {
                    var session = row.getString("session");
                    if (session != null) {
                        sessions.add(session);
                        return;
                    }
                    var keptFrom = row.getTimestamp("kept_from");
                    limits.add(
                            new NotBefore(
                                    row.getObject("user_id", UUID.class),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("kept"),
                                    keptFrom == null ? null : keptFrom.toInstant()));
                },
                time,
                time);
        return new Revoked(sessions, limits);
    }

    public boolean hasEnded(SessionId session) {
        return !db.queryForList(
                        "select 1 from credentials.session where id = ? and ended_at is not null",
                        session.value())
                .isEmpty();
    }

    /** Whether all of a user's, or all but one, were ended together at that time or later. */
    public boolean areEndedSince(UserId user, Instant from) {
        return !db.queryForList(
                        "select 1 from credentials.not_before where user_id = ? and at >= ?",
                        user.value(),
                        Timestamp.from(from))
                .isEmpty();
    }

    /**
     * In the current transaction; what has ended stays as it was.
     *
     * @return whether it has ended by this
     */
    public boolean end(SessionId session, Instant at) {
        return db.update(
                        "update credentials.session set ended_at = ? where id = ? and ended_at is null",
                        Timestamp.from(at),
                        session.value())
                == 1;
    }

    /**
     * Ends all of a user's, and makes tokens that were issued before good for nothing, also those
     * of sessions that are not ours; in the current transaction. A limit never goes back.
     *
     * @param kept which goes on, from its own last limit on; null where none does
     */
    public void endAll(UserId user, Instant at, @Nullable SessionId kept) {
        var id = kept == null ? null : kept.value();
        var time = Timestamp.from(at);
        db.update(
                """
                with ended as (
                    update credentials.session set ended_at = ?
                    where user_id = ? and ended_at is null and id is distinct from ?::uuid)
                insert into credentials.not_before as former (user_id, at, kept_session)
                values (?, ?, ?)
                on conflict (user_id) do update set
                    at = greatest(former.at, excluded.at),
                    kept_session = excluded.kept_session,
                    kept_from = case
                        when excluded.kept_session is null then null
                        when excluded.kept_session = former.kept_session then former.kept_from
                        else former.at end
                """,
                time,
                user.value(),
                id,
                user.value(),
                time,
                id);
    }
}
