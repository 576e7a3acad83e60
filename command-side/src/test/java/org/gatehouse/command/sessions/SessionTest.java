package org.gatehouse.command.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.command.testing.CallerFixture.asIn;
import static org.gatehouse.command.testing.World.ADMIN;
import static org.gatehouse.command.testing.World.refusal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.api.Command;
import org.gatehouse.api.credentials.CredentialCommand.BeginPasswordWrite;
import org.gatehouse.api.credentials.CredentialCommand.RecordChangedPassword;
import org.gatehouse.api.credentials.CredentialCommand.RecordResetPassword;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.erasures.ErasureCommand.EraseSubject;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.sessions.SessionCommand.EndSession;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.sessions.SignOutCommand.SignOutEverywhere;
import org.gatehouse.api.sessions.SignOutId;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.platform.credentials.SessionTable;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.json.NamedEventSerializer;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.SignIns;
import org.gatehouse.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class SessionTest {

    @Autowired Commands commands;
    @Autowired SessionTable sessions;
    @Autowired NamedEventSerializer serializer;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private World world;
    private SignIns signIns;
    private UserId ann;
    private UserId ben;
    private SessionId desk;
    private SessionId phone;

    @BeforeEach
    void ann_is_signed_in_twice_and_ben_once() {
        world = new World(commands, database);
        signIns = new SignIns(database, serializer, clock);
        ann = world.person();
        ben = world.person();
        desk = signIns.begin(ann);
        phone = signIns.begin(ann);
        asIn(desk, ann.value());
    }

    private List<SessionId> live(UserId user) {
        return database
                .owner()
                .queryForList(
                        """
                        select id::text from credentials.session
                        where user_id = ? and ended_at is null order by id
                        """,
                        String.class,
                        user.value())
                .stream()
                .map(id -> new SessionId(UUID.fromString(id)))
                .toList();
    }

    private Map<String, Object> limit() {
        return database.owner()
                .queryForMap("select * from credentials.not_before where user_id = ?", ann.value());
    }

    private boolean hasLimit() {
        return !database.owner()
                .queryForList("select 1 from credentials.not_before where user_id = ?", ann.value())
                .isEmpty();
    }

    @Nested
    class Ending {

        @Test
        void one_leaves_the_others() {
            commands.send(new EndSession(phone, ann));

            assertThat(live(ann)).containsExactly(desk);
            assertThat(world.events(phone.value()))
                    .containsExactly("sessions.SessionStarted", "sessions.SessionEnded");
            assertThat(hasLimit()).isFalse();
        }

        @Test
        void somebody_elses_or_none_at_all_is_refused_alike() {
            as(ben.value());

            assertThat(refusal(() -> commands.send(new EndSession(phone, ben))))
                    .isEqualTo("sessions.no-such-session");
            assertThat(refusal(() -> commands.send(new EndSession(new SessionId(Ids.next()), ben))))
                    .isEqualTo("sessions.no-such-session");
            assertThat(live(ann)).containsExactly(desk, phone);
        }

        @Test
        void what_has_ended_already_changes_nothing() {
            commands.send(new EndSession(phone, ann));
            commands.send(new EndSession(phone, ann));

            assertThat(world.events(phone.value())).hasSize(2);
        }

        @Test
        void what_has_ended_with_all_others_changes_nothing() {
            commands.send(new SignOutEverywhere(ann));
            commands.send(new EndSession(phone, ann));

            assertThat(world.events(phone.value())).hasSize(1);
        }

        @Test
        void what_has_run_out_changes_nothing() {
            var brief = signIns.begin(ann, Duration.ofMinutes(1));
            clock.advance(Duration.ofMinutes(1));

            commands.send(new EndSession(brief, ann));

            assertThat(world.events(brief.value())).hasSize(1);
        }
    }

    @Nested
    class SigningOutEverywhere {

        @Test
        void ends_all_of_ones_own_the_present_one_included() {
            var bens = signIns.begin(ben);

            commands.send(new SignOutEverywhere(ann));

            assertThat(live(ann)).isEmpty();
            assertThat(live(ben)).containsExactly(bens);
            assertThat(world.events(SignOutId.of(ann).value()))
                    .containsExactly("sessions.SignedOutEverywhere");
            assertThat(limit().get("kept_session")).isNull();
        }

        @Test
        void each_time_anew_moves_the_limit() {
            commands.send(new SignOutEverywhere(ann));
            var first = limit().get("at");
            var later = signIns.begin(ann);
            clock.advance(Duration.ofSeconds(1));

            commands.send(new SignOutEverywhere(ann));

            assertThat(live(ann)).doesNotContain(later);
            assertThat((Timestamp) limit().get("at")).isAfter((Timestamp) first);
        }

        @Test
        void for_somebody_else_is_refused() {
            as(ADMIN);

            assertThat(refusal(() -> commands.send(new SignOutEverywhere(ann))))
                    .isEqualTo("sessions.not-own");
            assertThat(live(ann)).containsExactly(desk, phone);
        }
    }

    @Nested
    class ReplacingAPassword {

        private void replace() {
            commands.send(
                    new RecordChangedPassword(
                            ann, PasswordStore.LDAP, null, "passwordProtection/0"));
        }

        @Test
        void keeps_the_session_in_which_it_was_done_only() {
            replace();

            assertThat(live(ann)).containsExactly(desk);
            assertThat(limit()).containsEntry("kept_session", desk.value());
            assertThat(limit().get("kept_from")).isNull();
        }

        @Test
        void in_a_session_that_another_issuer_calls_otherwise_keeps_none() {
            as(ann.value());
            replace();

            assertThat(live(ann)).isEmpty();
            assertThat(limit().get("kept_session")).isNull();
        }

        /** Of another issuer, whose session goes on when ours do not. */
        @Test
        void after_signing_out_keeps_what_was_given_out_since_then() {
            commands.send(new SignOutEverywhere(ann));
            var signedOut = limit().get("at");
            clock.advance(Duration.ofSeconds(5));

            replace();
            assertThat(limit()).containsEntry("kept_from", signedOut);
            clock.advance(Duration.ofSeconds(5));
            replace();
            assertThat(limit()).containsEntry("kept_from", signedOut);
        }

        @Test
        void signing_out_after_it_keeps_none() {
            replace();
            commands.send(new SignOutEverywhere(ann));

            assertThat(live(ann)).isEmpty();
            assertThat(limit().get("kept_session")).isNull();
            assertThat(limit().get("kept_from")).isNull();
        }

        @Test
        void what_has_only_begun_ends_nothing() {
            commands.send(new BeginPasswordWrite(ann, PasswordStore.LDAP));

            assertThat(live(ann)).containsExactly(desk, phone);
        }
    }

    static Stream<Function<UserId, Command>> whatEndsThemAll() {
        return Stream.of(
                DisableUser::new,
                DeleteUser::new,
                user -> new EraseSubject(Subject.user(user.value())),
                user -> new RecordResetPassword(user, PasswordStore.LDAP, null, null, false, null));
    }

    @ParameterizedTest
    @MethodSource("whatEndsThemAll")
    void who_is_shut_out_by_others_is_signed_out_everywhere(Function<UserId, Command> command) {
        asIn(desk, ADMIN);
        commands.send(command.apply(ann));

        assertThat(live(ann)).isEmpty();
        assertThat(limit().get("kept_session")).isNull();
    }

    @Test
    void who_is_let_in_again_has_to_sign_in_again() {
        as(ADMIN);
        commands.send(new DisableUser(ann));
        commands.send(new EnableUser(ann));

        assertThat(live(ann)).isEmpty();
        assertThat(hasLimit()).isTrue();
    }

    @Test
    void no_limit_goes_back() {
        var at = Instant.parse("2026-11-23T12:00:00Z");
        sessions.endAll(ann, at, null);
        sessions.endAll(ann, at.minusSeconds(10), phone);

        assertThat(limit())
                .containsEntry("at", Timestamp.from(at))
                .containsEntry("kept_from", Timestamp.from(at));
    }
}
