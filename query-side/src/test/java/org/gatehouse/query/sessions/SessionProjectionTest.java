package org.gatehouse.query.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReplaced;
import org.gatehouse.api.credentials.CredentialEvent.PasswordReset;
import org.gatehouse.api.credentials.CredentialEvent.PasswordWriteBegun;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.erasures.ErasureEvent.SubjectErased;
import org.gatehouse.api.erasures.ErasureId;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.sessions.SessionEndReason;
import org.gatehouse.api.sessions.SessionEvent.SessionEnded;
import org.gatehouse.api.sessions.SessionEvent.SessionStarted;
import org.gatehouse.api.sessions.SessionId;
import org.gatehouse.api.sessions.SignOutEvent.SignedOutEverywhere;
import org.gatehouse.api.sessions.SignOutId;
import org.gatehouse.api.signins.AuthenticationMethod;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserId;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Metadata;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.query.reading.ProjectionFixture;
import org.gatehouse.query.reading.ReadingFixture;
import org.gatehouse.query.reading.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionProjectionTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.with("events", "keys", "query");

    private static final UserId ANN = new UserId(Ids.next());
    private static final UserId BEN = new UserId(Ids.next());
    private static final SessionId DESK = new SessionId(Ids.next());
    private static final SessionId PHONE = new SessionId(Ids.next());
    private static final SessionId BENS = new SessionId(Ids.next());

    private static final MetaData AT_DESK =
            ReadingFixture.METADATA.and(Metadata.SESSION_ID, DESK.toString());

    private final ProjectionFixture fixture =
            new ProjectionFixture(database, new SessionProjection());

    private static SessionStarted started(SessionId id, UserId user) {
        return new SessionStarted(
                id,
                user,
                List.of(AuthenticationMethod.PASSWORD),
                Story.BEGIN.plus(Duration.ofHours(8)));
    }

    private static Story begun() {
        return new Story()
                .then(DESK.value(), started(DESK, ANN))
                .then(PHONE.value(), started(PHONE, ANN))
                .then(BENS.value(), started(BENS, BEN));
    }

    /** By the condition of {@link SessionViews}, which needs a log. */
    private List<UUID> live() {
        return fixture.views()
                .sql(
                        """
                        select s.session_id from {sessions.session} s
                        left join {sessions.sign_out} o on o.user_id = s.user_id
                        where not s.ended and s.started > case
                            when o.position is null then -1
                            when s.session_id = o.kept_session then coalesce(o.kept_after, -1)
                            else o.position end
                        order by s.started
                        """)
                .query(UUID.class)
                .list();
    }

    @Test
    void what_has_begun_goes_on() {
        fixture.tell(begun());

        assertThat(live()).containsExactly(DESK.value(), PHONE.value(), BENS.value());
    }

    @Test
    void one_that_has_ended_leaves_the_others() {
        fixture.tell(
                begun().then(
                                PHONE.value(),
                                new SessionEnded(PHONE, ANN, SessionEndReason.REVOKED)));

        assertThat(live()).containsExactly(DESK.value(), BENS.value());
    }

    static Stream<DomainEvent> whatEndsThemAll() {
        return Stream.of(
                new SignedOutEverywhere(SignOutId.of(ANN), ANN),
                new PasswordReset(CredentialId.of(ANN), ANN, PasswordStore.LDAP, true, null),
                // in a session that is none of ours
                new PasswordReplaced(CredentialId.of(ANN), ANN, PasswordStore.LDAP),
                new UserDisabled(ANN),
                new UserDeleted(ANN, Story.BEGIN),
                new UserPurged(ANN),
                new SubjectErased(Subject.user(ANN.value())));
    }

    private static UUID stream(DomainEvent event) {
        return switch (event) {
            case SignedOutEverywhere e -> e.signOutId().value();
            case PasswordReset e -> e.credentialId().value();
            case PasswordReplaced e -> e.credentialId().value();
            case SubjectErased e -> ErasureId.of(e.subject()).value();
            default -> ANN.value();
        };
    }

    @ParameterizedTest
    @MethodSource("whatEndsThemAll")
    void what_shuts_somebody_out_ends_all_of_theirs_that_have_begun(DomainEvent event) {
        var later = new SessionId(Ids.next());
        fixture.tell(begun().then(stream(event), event).then(later.value(), started(later, ANN)));

        assertThat(live()).containsExactly(BENS.value(), later.value());
    }

    @Test
    void a_password_that_was_replaced_keeps_the_session_in_which_it_was() {
        var password = CredentialId.of(ANN);
        var replaced = new PasswordReplaced(password, ANN, PasswordStore.LDAP);
        fixture.tell(
                begun().then(password.value(), replaced, AT_DESK)
                        .then(password.value(), replaced, AT_DESK));

        assertThat(live()).containsExactly(DESK.value(), BENS.value());
    }

    @Test
    void a_session_that_is_kept_after_it_has_ended_stays_so() {
        var password = CredentialId.of(ANN);
        fixture.tell(
                begun().then(
                                SignOutId.of(ANN).value(),
                                new SignedOutEverywhere(SignOutId.of(ANN), ANN))
                        .then(
                                password.value(),
                                new PasswordReplaced(password, ANN, PasswordStore.LDAP),
                                AT_DESK));

        assertThat(live()).containsExactly(BENS.value());
    }

    @Test
    void what_shuts_nobody_out_ends_nothing() {
        fixture.tell(
                begun().then(ANN.value(), new UserEnabled(ANN))
                        .then(
                                CredentialId.of(ANN).value(),
                                new PasswordWriteBegun(
                                        CredentialId.of(ANN), ANN, PasswordStore.LDAP)));

        assertThat(live()).hasSize(3);
    }
}
