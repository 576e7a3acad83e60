package org.gatehouse.platform.database;

import com.zaxxer.hikari.HikariDataSource;

/** The settings of every session that a pool opens. */
public final class DatabaseSession {

    /**
     * Readers wait for transactions that append, so none of those may idle or last for ever. The
     * second setting exists from PostgreSQL 17 on; asking the catalogue makes one text serve all.
     */
    private static final String SETTINGS =
            """
            select set_config(name, case name
                       when 'idle_in_transaction_session_timeout' then '30s'
                       else '10min' end, false)
            from pg_settings
            where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')
            """;

    private DatabaseSession() {}

    public static void settings(HikariDataSource pool) {
        pool.setConnectionInitSql(SETTINGS);
    }
}
