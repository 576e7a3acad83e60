package org.gatehouse.platform.eventstore;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The conditions under which the log's order is final, durable and unchangeable; a process that
 * finds one of them broken does not start (docs/decisions/0001).
 */
public final class Fences {

    private record Fence(String holds, String sql) {}

    /** Each statement answers true when the fence stands. */
    private static final List<Fence> FENCES =
            List.of(
                    new Fence(
                            "this is the primary: a standby does not show who is appending",
                            "select not pg_is_in_recovery()"),
                    new Fence(
                            "positions come from the identity column, inside the INSERT",
                            """
                            select attidentity = 'a' from pg_attribute
                            where attrelid = 'events.event'::regclass and attname = 'position'
                            """),
                    new Fence(
                            "the positions' sequence is not cached by sessions, rises by one and"
                                    + " never starts again",
                            """
                            select seqcache = 1 and seqincrement = 1 and not seqcycle
                            from pg_sequence where seqrelid = 'events.event_position_seq'::regclass
                            """),
                    new Fence(
                            "this login may neither take nor choose positions",
                            """
                            select not has_sequence_privilege('events.event_position_seq', 'USAGE')
                               and not has_sequence_privilege('events.event_position_seq', 'UPDATE')
                               and not has_column_privilege('events.event', 'position', 'INSERT')
                            """),
                    new Fence(
                            "max_prepared_transactions is 0: a prepared append could stay open for"
                                    + " ever",
                            "select current_setting('max_prepared_transactions') = '0'"),
                    new Fence(
                            "idle_in_transaction_session_timeout is set: an idle append holds up"
                                    + " all readers",
                            """
                            select setting::bigint > 0 from pg_settings
                            where name = 'idle_in_transaction_session_timeout'
                            """),
                    new Fence(
                            "transaction_timeout is set (PostgreSQL 17 and later)",
                            """
                            select coalesce(bool_and(setting::bigint > 0), true) from pg_settings
                            where name = 'transaction_timeout'
                            """),
                    new Fence(
                            "synchronous_commit is on and fsync too: acknowledged means on disk",
                            """
                            select bool_and(setting not in ('off', 'local') or name <> 'synchronous_commit')
                               and bool_and(setting <> 'off')
                            from pg_settings where name in ('synchronous_commit', 'fsync', 'full_page_writes')
                            """),
                    new Fence(
                            "the triggers that refuse changes are on, always",
                            """
                            -- 58: once a statement, before update, delete and truncate
                            select count(*) = 2 from pg_trigger
                            where (tgrelid, tgname) in (
                                    ('events.event'::regclass, 'event_append_only'),
                                    ('events.epoch'::regclass, 'epoch_append_only'))
                              and tgfoid = 'events.refuse_change'::regproc
                              and tgtype = 58 and tgattr = '' and tgqual is null
                              and tgenabled = 'A'
                            """),
                    new Fence(
                            "this login may not change or empty the log",
                            """
                            select not has_any_column_privilege('events.event', 'UPDATE')
                               and not has_table_privilege(
                                           'events.event', 'DELETE, TRUNCATE, TRIGGER')
                               and not has_any_column_privilege('events.epoch', 'INSERT, UPDATE')
                               and not has_table_privilege(
                                           'events.epoch', 'DELETE, TRUNCATE, TRIGGER')
                            """),
                    new Fence(
                            "this login may not become the log's owner or a superuser",
                            """
                            select not bool_or(pg_has_role(oid, 'MEMBER')) from pg_roles
                            where rolsuper
                               or oid = (select nspowner from pg_namespace where nspname = 'events')
                               or oid in (select relowner from pg_class
                                          where relnamespace = 'events'::regnamespace)
                            """));

    private Fences() {}

    /**
     * @throws FenceBroken naming everything that does not hold
     */
    public static void verify(JdbcTemplate db) {
        var broken =
                FENCES.stream()
                        .filter(f -> !Boolean.TRUE.equals(db.queryForObject(f.sql, Boolean.class)))
                        .map(Fence::holds)
                        .toList();
        if (!broken.isEmpty()) {
            throw new FenceBroken(broken);
        }
    }
}
