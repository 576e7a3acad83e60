package org.gatehouse.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each login may do to the log, and that nobody may change it. */
@Timeout(60)
@Tag("LOG-R2")
class AppendOnlyTest {

    @RegisterExtension static final TestDatabase DATABASE = TestDatabase.with("events");

    private static final List<String> CHANGES =
            List.of(
                    "update events.event set name = 'groups.GroupCreated'",
                    "update events.event set position = default",
                    "delete from events.event",
                    "truncate events.event",
                    "truncate events.event restart identity cascade",
                    "update events.epoch set epoch = 2",
                    "delete from events.epoch",
                    "truncate events.epoch");

    private static final String APPEND_TRACE =
            "select events.append_trace(?, ?, now(), ?, 1, ?, ?)";

    private final JdbcTemplate command = as("test_command");
    private final JdbcTemplate query = as("test_query");
    private final JdbcTemplate both = as("test_both");

    @BeforeEach
    void there_is_an_event() {
        new LogFixture(DATABASE.unpooled("test_command")).appendOne();
    }

    @Test
    void no_login_of_a_side_has_the_right_to_change_the_log() {
        for (var login : List.of(command, query, both)) {
            for (var change : CHANGES) {
                assertThat(failure(login, change)).as(change).contains("permission denied");
            }
        }
    }

    @Test
    void the_owner_has_the_right_and_is_refused_by_the_log_itself() {
        for (var change : CHANGES) {
            assertThat(failure(DATABASE.owner(), change))
                    .as(change)
                    .contains("refused: what has happened stays");
        }
    }

    @Test
    void it_is_refused_also_where_triggers_are_told_to_rest() {
        for (var change : CHANGES) {
            assertThat(
                            failure(
                                    DATABASE.superuser(),
                                    "set session_replication_role = replica; " + change))
                    .as(change)
                    .contains("refused: what has happened stays");
        }
    }

    @Test
    void an_upsert_is_refused_too() {
        var upsert =
                """
                insert into events.event
                    (stream, sequence, event_id, recorded_at, name, revision, payload, metadata)
                select stream, sequence, event_id, recorded_at, name, revision, payload, metadata
                from events.event limit 1
                on conflict (stream, sequence) do update set name = 'groups.GroupCreated'
                """;

        assertThat(failure(command, upsert)).contains("permission denied");
        assertThat(failure(DATABASE.owner(), upsert)).contains("refused");
    }

    @Test
    void no_login_chooses_the_position_of_what_it_appends() {
        var chosen =
                """
                insert into events.event (position, stream, sequence, event_id, recorded_at, name,
                                          revision, payload, metadata)
                overriding system value
                values (1000000, gen_random_uuid(), 0, gen_random_uuid(), now(), 'a.B', 1, '', '')
                """;

        assertThat(failure(command, chosen)).contains("permission denied");
        assertThat(failure(both, chosen)).contains("permission denied");
        assertThatThrownBy(
                        () -> {
                            try (var connection =
                                    DATABASE.unpooled("test_command").getConnection()) {
                                connection
                                        .unwrap(PGConnection.class)
                                        .getCopyAPI()
                                        .copyIn(
                                                "copy events.event from stdin",
                                                new StringReader(""));
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void no_login_takes_or_sets_positions_apart_from_an_append() {
        for (var login : List.of(command, query, both)) {
            assertThat(failure(login, "select nextval('events.event_position_seq')"))
                    .contains("permission denied");
            assertThat(failure(login, "select setval('events.event_position_seq', 1)"))
                    .contains("permission denied");
        }
    }

    @Test
    void no_login_of_a_side_rests_or_removes_the_triggers() {
        for (var login : List.of(command, query, both)) {
            assertThat(failure(login, "alter table events.event disable trigger all"))
                    .contains("must be owner");
            assertThat(failure(login, "drop trigger event_append_only on events.event"))
                    .contains("must be owner");
            assertThat(failure(login, "drop table events.event")).contains("must be owner");
            assertThat(failure(login, "set session_replication_role = replica"))
                    .contains("permission denied");
        }
    }

    @Test
    void the_query_side_appends_traces_and_nothing_else() {
        var stream = Ids.next();

        trace(query, stream, "audit.HistoryViewed");
        trace(query, stream, "audit.HistoryViewed");

        assertThat(
                        query.queryForList(
                                "select sequence from events.event where stream = ? order by 1",
                                Long.class,
                                stream))
                .containsExactly(0L, 1L);
        assertThat(
                        failure(
                                query,
                                """
                                insert into events.event (stream, sequence, event_id, recorded_at,
                                                          name, revision, payload, metadata)
                                values (gen_random_uuid(), 0, gen_random_uuid(), now(),
                                        'audit.HistoryViewed', 1, '', '')
                                """))
                .contains("permission denied");
    }

    @Test
    void what_is_no_trace_is_refused_by_the_path_of_traces() {
        for (var name : List.of("groups.GroupCreated", "auditor.X", "audit", "xaudit.Y")) {
            assertThatThrownBy(() -> trace(query, Ids.next(), name))
                    .hasStackTraceContaining("is no trace");
        }
    }

    @Test
    void a_trace_does_not_enter_the_stream_of_something_else() {
        var group = new LogFixture(DATABASE.unpooled("test_command")).appendOne();

        assertThatThrownBy(() -> trace(query, group, "audit.HistoryViewed"))
                .hasStackTraceContaining("none of traces");
    }

    @Test
    void a_login_s_own_types_and_functions_do_not_run_with_the_rights_of_the_owner() {
        var traps = DATABASE.superuser();
        traps.execute("grant temporary on database " + name() + " to test_query");
        try (var connection = DATABASE.unpooled("test_query").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create function pg_temp.trap(v pg_catalog.text) returns boolean
                        language plpgsql as
                    $$ begin raise exception 'ran as %', current_user; end $$;
                    create domain pg_temp.text as pg_catalog.text check (pg_temp.trap(value));
                    """);

            statement.execute(
                    """
                    select events.append_trace(gen_random_uuid(), gen_random_uuid(), now(),
                                               'audit.HistoryViewed', 1, '', '')
                    """);
            assertThat(statement.getResultSet().next()).isTrue();
        } catch (SQLException e) {
            throw new AssertionError("The trap was sprung", e);
        }
    }

    private static String name() {
        return DATABASE.superuser().queryForObject("select current_database()", String.class);
    }

    private static void trace(JdbcTemplate login, UUID stream, String name) {
        login.queryForObject(
                APPEND_TRACE,
                Long.class,
                stream,
                Ids.next(),
                name,
                "{}".getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    private static String failure(JdbcTemplate login, String sql) {
        try {
            login.execute(sql);
            return "no failure";
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    private static JdbcTemplate as(String login) {
        DataSource connections = DATABASE.unpooled(login);
        return new JdbcTemplate(connections);
    }
}
