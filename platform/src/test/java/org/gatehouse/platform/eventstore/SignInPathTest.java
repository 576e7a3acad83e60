package org.gatehouse.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the identity provider may do to the log. */
@Timeout(60)
class SignInPathTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with("events", "keys", "credentials");

    private static final String APPEND = "select events.append_sign_in(?, ?, now(), ?, 1, ?, ?)";

    private final JdbcTemplate provider = new JdbcTemplate(DATABASE.unpooled("test_provider"));

    private void append(UUID stream, String name) {
        provider.queryForObject(
                APPEND,
                Long.class,
                stream,
                Ids.next(),
                name,
                "{}".getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    private String failure(String sql) {
        try {
            provider.execute(sql);
            return "no failure";
        } catch (DataAccessException e) {
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    @Test
    void sign_ins_and_sessions_are_appended_one_after_the_other() {
        var session = Ids.next();
        append(session, "sessions.SessionStarted");
        append(session, "sessions.SessionEnded");
        append(Ids.next(), "signins.SignInFailed");

        assertThat(
                        provider.queryForList(
                                "select sequence from events.event where stream = ? order by 1",
                                Long.class,
                                session))
                .containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users.UserDisabled",
                "credentials.PasswordReset",
                "audit.HistoryViewed",
                "sessionsx.Y",
                "xsignins.Y",
                "sign"
            })
    void what_is_of_another_room_is_refused(String name) {
        assertThatThrownBy(() -> append(Ids.next(), name)).hasStackTraceContaining("is no sign-in");
    }

    @Test
    void a_stream_that_another_room_has_begun_is_refused() {
        var stream = UUID.randomUUID();
        new JdbcTemplate(DATABASE.unpooled("test_command"))
                .update(
                        """
                        insert into events.event (stream, sequence, event_id, recorded_at, name,
                                                  revision, payload, metadata)
                        values (?, 0, gen_random_uuid(), now(), 'users.UserRegistered', 1, '', '')
                        """,
                        stream);
        var session = Ids.next();
        append(session, "sessions.SessionStarted");

        assertThatThrownBy(() -> append(stream, "sessions.SessionEnded"))
                .hasStackTraceContaining("the stream is of another room");
        assertThatThrownBy(() -> append(session, "signins.SignInSucceeded"))
                .hasStackTraceContaining("the stream is of another room");
    }

    /** What two browsers do at once must not both have come first. */
    @Test
    void of_two_that_append_to_one_stream_at_once_one_loses() throws Exception {
        var stream = Ids.next();
        try (var one = DATABASE.unpooled("test_provider").getConnection();
                var other = DATABASE.unpooled("test_provider").getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            append(one, stream);
            var second =
                    threads.submit(() -> {
                        append(other, stream);
                        return null;
                    });
            await().until(SignInPathTest::somebodyWaits);
            one.commit();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(second::get)
                    .havingCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            lost -> assertThat(lost.getSQLState()).isEqualTo("23505"));
        }
        assertThat(
                        provider.queryForList(
                                "select sequence from events.event where stream = ?",
                                Long.class,
                                stream))
                .containsExactly(0L);
    }

    private static boolean somebodyWaits() {
        return DATABASE.superuser()
                        .queryForObject(
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                """,
                                Long.class)
                > 0;
    }

    private static void append(Connection connection, UUID stream) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setObject(1, stream);
            statement.setObject(2, Ids.next());
            statement.setString(3, "sessions.SessionEnded");
            statement.setBytes(4, new byte[0]);
            statement.setBytes(5, new byte[0]);
            statement.execute();
        }
    }

    @Test
    void besides_traces_there_is_no_other_way_into_the_log() {
        for (var sql :
                List.of(
                        """
                        insert into events.event (stream, sequence, event_id, recorded_at, name,
                                                  revision, payload, metadata)
                        values (gen_random_uuid(), 0, gen_random_uuid(), now(),
                                'sessions.SessionStarted', 1, '', '')
                        """,
                        "update events.event set name = 'sessions.SessionEnded'",
                        "delete from events.event",
                        "truncate events.event",
                        "update events.epoch set epoch = 2",
                        "select nextval('events.event_position_seq')")) {
            assertThat(failure(sql)).as(sql).contains("permission denied");
        }
        assertThat(failure("alter table events.event disable trigger all"))
                .contains("must be owner");
    }

    @Test
    void it_neither_ends_what_it_may_not_nor_gives_anybody_a_password() {
        for (var sql :
                List.of(
                        "insert into credentials.password values"
                                + " (gen_random_uuid(), 1, 1, '', '', false)",
                        "delete from credentials.password",
                        "delete from credentials.not_before",
                        "update credentials.not_before set at = '-infinity'",
                        "delete from keys.subject_key",
                        "update keys.subject_key set wrapped = wrapped")) {
            assertThat(failure(sql)).as(sql).contains("permission denied");
        }
    }

    @Test
    void the_sides_neither_append_by_its_path_nor_begin_sessions() {
        for (var login : List.of("test_command", "test_query")) {
            var side = new JdbcTemplate(DATABASE.unpooled(login));
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            side.execute(
                                    """
                                    select events.append_sign_in(gen_random_uuid(),
                                        gen_random_uuid(), now(), 'signins.SignInFailed', 1, '',
                                        '')
                                    """))
                    .withStackTraceContaining("permission denied");
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            side.execute(
                                    """
                                    insert into credentials.session (id, user_id, cookie,
                                        authenticated_at, methods, expires_at)
                                    values (gen_random_uuid(), gen_random_uuid(), '', now(), '{}',
                                        now())
                                    """))
                    .withStackTraceContaining("permission denied");
        }
    }
}
