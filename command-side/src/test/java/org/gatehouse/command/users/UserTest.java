package org.gatehouse.command.users;

import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserCommand;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.personal.Macs;
import org.gatehouse.platform.testing.Fixtures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private static final Macs MACS = Fixtures.macs();

    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final UserId cem = new UserId(Ids.next());

    private TestExecutor<User> given(UserEvent... past) {
        decisions.told(past);
        return decisions.of(User.class, MACS).given((Object[]) past);
    }

    /** Which handler a command has must not matter: none of them lets anybody else through. */
    static Stream<UserCommand> commands() {
        return Stream.of(
                new RegisterUser(
                        someone(),
                        new PersonName("Ann"),
                        new UserPrincipalName("a@x.example"),
                        null),
                new AssignManager(someone(), someone()),
                new RemoveManager(someone()),
                new DisableUser(someone()),
                new EnableUser(someone()));
    }

    private static UserId someone() {
        return new UserId(Ids.next());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everything_about_users_is_for_administrators(UserCommand command) {
        var past =
                command instanceof RegisterUser
                        ? new UserEvent[0]
                        : new UserEvent[] {registered(command.userId())};

        given(past)
                .when(command, by(new Actor.User(command.userId().value())))
                .expectException(refused("access.denied"));
    }

    @Nested
    class Registering {

        private RegisterUser register(UserId user, String principalName) {
            return new RegisterUser(
                    user,
                    new PersonName("Ann"),
                    new UserPrincipalName(principalName),
                    new MailAddress("ann@mail.example"));
        }

        @Test
        void tells_everything_about_the_person_as_personal_data() {
            var subject = Subject.user(ann.value());

            given().when(register(ann, "tells@x.example"), by(ADMIN))
                    .expectEvents(
                            new UserRegistered(
                                    ann,
                                    Personal.of(subject, "Ann"),
                                    Personal.of(subject, "tells@x.example"),
                                    Personal.of(subject, "ann@mail.example")));
        }

        @Test
        void under_a_principal_name_that_somebody_has_is_refused_however_it_is_written() {
            given().when(register(ann, "taken@x.example"), by(ADMIN))
                    .expectSuccessfulHandlerExecution();

            given().when(register(ben, "TAKEN@x.example"), by(ADMIN))
                    .expectException(refused("users.principal-name-taken"))
                    .expectNoEvents();
        }
    }

    @Nested
    class AssigningAManager {

        private final AssignManager assign = new AssignManager(ann, ben);

        @Test
        void tells_who_it_was_before() {
            decisions.told(registered(ben), registered(cem));

            given(registered(ann), new ManagerAssigned(ann, null, cem))
                    .when(assign, by(ADMIN))
                    .expectEvents(new ManagerAssigned(ann, cem, ben));
        }

        @Test
        void the_same_again_changes_nothing() {
            given(registered(ann), new ManagerAssigned(ann, null, ben))
                    .when(assign, by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void who_is_disabled_is_refused() {
            decisions.told(registered(ben), new UserDisabled(ben));

            given(registered(ann))
                    .when(assign, by(ADMIN))
                    .expectException(refused("users.disabled"));
        }

        @Test
        void who_was_never_registered_is_refused() {
            given(registered(ann))
                    .when(assign, by(ADMIN))
                    .expectException(refused("users.no-such-user"));
        }

        @Test
        void oneself_is_refused() {
            given(registered(ann))
                    .when(new AssignManager(ann, ann), by(ADMIN))
                    .expectException(refused("users.manager-loop"));
        }

        @Test
        void somebody_below_is_refused_however_many_are_between() {
            decisions.told(registered(ben), registered(cem));
            decisions.told(
                    new ManagerAssigned(cem, null, ann), new ManagerAssigned(ben, null, cem));

            given(registered(ann))
                    .when(assign, by(ADMIN))
                    .expectException(refused("users.manager-loop"))
                    .expectNoEvents();
        }
    }

    @Nested
    class RemovingAManager {

        @Test
        void tells_who_it_was() {
            given(registered(ann), new ManagerAssigned(ann, null, ben))
                    .when(new RemoveManager(ann), by(ADMIN))
                    .expectEvents(new ManagerRemoved(ann, ben));
        }

        @Test
        void where_there_is_none_changes_nothing() {
            given(registered(ann)).when(new RemoveManager(ann), by(ADMIN)).expectNoEvents();
        }
    }

    @Nested
    class Disabling {

        @Test
        void says_so_once() {
            given(registered(ann))
                    .when(new DisableUser(ann), by(ADMIN))
                    .expectEvents(new UserDisabled(ann));
        }

        @Test
        void who_is_disabled_changes_nothing() {
            given(registered(ann), new UserDisabled(ann))
                    .when(new DisableUser(ann), by(ADMIN))
                    .expectNoEvents();
        }
    }

    @Nested
    class Enabling {

        @Test
        void says_so_once() {
            given(registered(ann), new UserDisabled(ann))
                    .when(new EnableUser(ann), by(ADMIN))
                    .expectEvents(new UserEnabled(ann));
        }

        @Test
        void who_is_enabled_changes_nothing() {
            given(registered(ann)).when(new EnableUser(ann), by(ADMIN)).expectNoEvents();
        }
    }
}
