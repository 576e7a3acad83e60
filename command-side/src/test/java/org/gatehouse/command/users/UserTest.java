package org.gatehouse.command.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.users.ProfileAttribute.CITY;
import static org.gatehouse.api.users.ProfileAttribute.DEPARTMENT;
import static org.gatehouse.api.users.ProfileAttribute.EMPLOYEE_ID;
import static org.gatehouse.command.testing.Decisions.ADMIN;
import static org.gatehouse.command.testing.Stories.registered;
import static org.gatehouse.platform.testing.Fixtures.by;
import static org.gatehouse.platform.testing.Fixtures.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.gatehouse.api.Edit;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.personal.Personal;
import org.gatehouse.api.personal.Subject;
import org.gatehouse.api.users.MailAddress;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.ProfileText;
import org.gatehouse.api.users.UserCommand;
import org.gatehouse.api.users.UserCommand.AssignManager;
import org.gatehouse.api.users.UserCommand.DeleteUser;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserCommand.EditUser;
import org.gatehouse.api.users.UserCommand.EnableUser;
import org.gatehouse.api.users.UserCommand.PurgeUser;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserCommand.RemoveManager;
import org.gatehouse.api.users.UserCommand.RestoreUser;
import org.gatehouse.api.users.UserEvent;
import org.gatehouse.api.users.UserEvent.MailReplaced;
import org.gatehouse.api.users.UserEvent.ManagerAssigned;
import org.gatehouse.api.users.UserEvent.ManagerRemoved;
import org.gatehouse.api.users.UserEvent.PrincipalNameReplaced;
import org.gatehouse.api.users.UserEvent.ProfileEdited;
import org.gatehouse.api.users.UserEvent.UserConverted;
import org.gatehouse.api.users.UserEvent.UserDeleted;
import org.gatehouse.api.users.UserEvent.UserDisabled;
import org.gatehouse.api.users.UserEvent.UserEnabled;
import org.gatehouse.api.users.UserEvent.UserPurged;
import org.gatehouse.api.users.UserEvent.UserRegistered;
import org.gatehouse.api.users.UserEvent.UserRenamed;
import org.gatehouse.api.users.UserEvent.UserRestored;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.api.users.UserType;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.command.facts.UserRights;
import org.gatehouse.command.testing.Decisions;
import org.gatehouse.platform.ids.Ids;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserTest {

    @RegisterExtension static final Decisions decisions = new Decisions();

    private final UserId ann = new UserId(Ids.next());
    private final UserId ben = new UserId(Ids.next());
    private final UserId cem = new UserId(Ids.next());

    private TestExecutor<User> given(UserEvent... past) {
        decisions.told(past);
        var rules = new UserRights(decisions.permissions, decisions.roles());
        return decisions.of(User.class, rules).given((Object[]) past);
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
                new EnableUser(someone()),
                renaming(someone(), "Ann"),
                new DeleteUser(someone()),
                new RestoreUser(someone()));
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

    private static EditUser renaming(UserId user, String name) {
        return new EditUser(user, new PersonName(name), null, null, Map.of(), null);
    }

    private static <T> Personal<T> of(UserId user, T value) {
        return Personal.of(Subject.user(user.value()), value);
    }

    @Nested
    class RegisteringWithAProfile {

        private RegisterUser register(UserId user, String number, UserType type) {
            return new RegisterUser(
                    user,
                    new PersonName("Ann"),
                    new UserPrincipalName(user + "@x.example"),
                    null,
                    Map.of(EMPLOYEE_ID, new ProfileText(number)),
                    type);
        }

        @Test
        void tells_it_as_one_sealed_document() {
            given().when(register(ann, "1 of ann", UserType.GUEST), by(ADMIN))
                    .expectEvents(
                            new UserRegistered(
                                    ann,
                                    of(ann, "Ann"),
                                    of(ann, ann + "@x.example"),
                                    null,
                                    of(ann, new Profile(Map.of(EMPLOYEE_ID, "1 of ann"))),
                                    UserType.GUEST));
        }

        @Test
        void under_an_employee_number_that_somebody_has_is_refused_however_it_is_written() {
            given().when(register(ann, "a-17 " + ann, UserType.MEMBER), by(ADMIN))
                    .expectSuccessfulHandlerExecution();

            given().when(register(ben, "A-17 " + ann, UserType.MEMBER), by(ADMIN))
                    .expectException(refused("users.employee-id-taken"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Editing {

        private final UserRegistered inSales =
                new UserRegistered(
                        ann,
                        of(ann, "Ann"),
                        of(ann, "ann@x.example"),
                        of(ann, "ann@mail.example"),
                        of(ann, new Profile(Map.of(DEPARTMENT, "Sales", CITY, "Oslo"))),
                        null);

        @Test
        void tells_each_thing_that_is_another_now_with_what_it_was() {
            given(inSales)
                    .when(
                            new EditUser(
                                    ann,
                                    new PersonName("Anna"),
                                    new UserPrincipalName("anna@x.example"),
                                    new Edit<>(new MailAddress("anna@mail.example")),
                                    Map.of(DEPARTMENT, new Edit<>(new ProfileText("Finance"))),
                                    UserType.GUEST),
                            by(ADMIN))
                    .expectEvents(
                            new UserRenamed(ann, of(ann, "Ann"), of(ann, "Anna")),
                            new PrincipalNameReplaced(
                                    ann, of(ann, "ann@x.example"), of(ann, "anna@x.example")),
                            new MailReplaced(
                                    ann, of(ann, "ann@mail.example"), of(ann, "anna@mail.example")),
                            new ProfileEdited(
                                    ann,
                                    of(ann, new Profile(Map.of(DEPARTMENT, "Sales", CITY, "Oslo"))),
                                    of(
                                            ann,
                                            new Profile(
                                                    Map.of(DEPARTMENT, "Finance", CITY, "Oslo")))),
                            new UserConverted(ann, UserType.MEMBER, UserType.GUEST));
        }

        @Test
        void what_is_there_already_changes_nothing() {
            given(inSales)
                    .when(
                            new EditUser(
                                    ann,
                                    new PersonName("Ann"),
                                    new UserPrincipalName("ann@x.example"),
                                    new Edit<>(new MailAddress("ann@mail.example")),
                                    Map.of(DEPARTMENT, new Edit<>(new ProfileText("Sales"))),
                                    UserType.MEMBER),
                            by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void to_nothing_clears() {
            given(inSales)
                    .when(
                            new EditUser(
                                    ann,
                                    null,
                                    null,
                                    new Edit<>(null),
                                    Map.of(CITY, new Edit<>(null)),
                                    null),
                            by(ADMIN))
                    .expectEvents(
                            new MailReplaced(ann, of(ann, "ann@mail.example"), null),
                            new ProfileEdited(
                                    ann,
                                    of(ann, new Profile(Map.of(DEPARTMENT, "Sales", CITY, "Oslo"))),
                                    of(ann, new Profile(Map.of(DEPARTMENT, "Sales")))));
        }

        @Test
        void frees_the_former_names_for_others() {
            var former = "former-" + ann + "@x.example";
            var number = "n-" + ann;
            decisions.userNames().move(ann, Kind.PRINCIPAL_NAME, null, former);
            decisions.userNames().move(ann, Kind.EMPLOYEE_ID, null, number);

            given(
                            new UserRegistered(
                                    ann,
                                    of(ann, "Ann"),
                                    of(ann, former),
                                    null,
                                    of(ann, new Profile(Map.of(EMPLOYEE_ID, number))),
                                    null))
                    .when(
                            new EditUser(
                                    ann,
                                    null,
                                    new UserPrincipalName("next-" + ann + "@x.example"),
                                    null,
                                    Map.of(EMPLOYEE_ID, new Edit<>(null)),
                                    null),
                            by(ADMIN))
                    .expectSuccessfulHandlerExecution();

            assertThat(decisions.userNames().find(Kind.PRINCIPAL_NAME, former)).isEmpty();
            assertThat(decisions.userNames().find(Kind.EMPLOYEE_ID, number)).isEmpty();
        }

        @Test
        void to_a_principal_name_that_somebody_has_is_refused() {
            decisions.userNames().move(ben, Kind.PRINCIPAL_NAME, null, "had-" + ben + "@x.example");

            given(registered(ann))
                    .when(
                            new EditUser(
                                    ann,
                                    new PersonName("Anna"),
                                    new UserPrincipalName("HAD-" + ben + "@x.example"),
                                    null,
                                    Map.of(),
                                    null),
                            by(ADMIN))
                    .expectException(refused("users.principal-name-taken"))
                    .expectNoEvents();
        }

        @Test
        void who_is_erased_is_refused() {
            var subject = Subject.user(ann.value());
            given(
                            new UserRegistered(
                                    ann,
                                    new Personal.Erased<>(subject),
                                    new Personal.Erased<>(subject),
                                    null))
                    .when(renaming(ann, "Anna"), by(ADMIN))
                    .expectException(refused("users.erased"));
        }
    }

    @Nested
    class Deleting {

        private final Instant restorableUntil = decisions.clock.instant().plus(User.RESTORABLE);

        @Test
        @Tag("X-R4")
        void says_until_when_they_can_be_restored() {
            decisions.clock.stop();

            given(registered(ann))
                    .when(new DeleteUser(ann), by(ADMIN))
                    .expectEvents(
                            new UserDeleted(
                                    ann, decisions.clock.instant().plus(Duration.ofDays(30))));
        }

        @Test
        void again_changes_nothing() {
            given(registered(ann), new UserDeleted(ann, restorableUntil))
                    .when(new DeleteUser(ann), by(ADMIN))
                    .expectNoEvents();
        }

        @Test
        void oneself_is_refused() {
            var admin = new UserId(((Actor.User) ADMIN).id());
            given(registered(admin))
                    .when(new DeleteUser(admin), by(ADMIN))
                    .expectException(refused("users.own-account"));
        }

        static Stream<UserCommand> changes() {
            return Stream.of(
                    renaming(someone(), "Anna"),
                    new AssignManager(someone(), someone()),
                    new RemoveManager(someone()),
                    new DisableUser(someone()),
                    new EnableUser(someone()));
        }

        @ParameterizedTest
        @MethodSource("changes")
        void leaves_nothing_to_be_changed(UserCommand change) {
            var user = change.userId();
            given(registered(user), new UserDeleted(user, restorableUntil))
                    .when(change, by(ADMIN))
                    .expectException(refused("users.deleted"));
        }

        @Test
        void a_manager_leaves_nobody_below_somebody_new() {
            decisions.told(registered(ben), new UserDeleted(ben, restorableUntil));

            given(registered(ann))
                    .when(new AssignManager(ann, ben), by(ADMIN))
                    .expectException(refused("users.deleted"));
        }
    }

    @Nested
    class Restoring {

        private final Instant restorableUntil = decisions.clock.instant().plus(User.RESTORABLE);

        @Test
        @Tag("X-R4")
        void says_so_once() {
            given(registered(ann), new UserDeleted(ann, restorableUntil))
                    .when(new RestoreUser(ann), by(ADMIN))
                    .expectEvents(new UserRestored(ann));
        }

        @Test
        void who_is_there_changes_nothing() {
            given(registered(ann)).when(new RestoreUser(ann), by(ADMIN)).expectNoEvents();
        }

        @Test
        void who_is_gone_for_good_is_refused() {
            given(registered(ann), new UserDeleted(ann, restorableUntil), new UserPurged(ann))
                    .when(new RestoreUser(ann), by(ADMIN))
                    .expectException(refused("users.no-such-user"));
        }
    }

    @Nested
    class Purging {

        private final Actor users = new Actor.Room("users");
        private final Instant now = decisions.clock.instant();

        @Test
        @Tag("X-R4")
        void ends_it_for_good_when_the_time_has_passed() {
            given(registered(ann), new UserDeleted(ann, now))
                    .when(new PurgeUser(ann), by(users))
                    .expectEvents(new UserPurged(ann));
        }

        @Test
        void before_the_time_has_passed_changes_nothing() {
            given(registered(ann), new UserDeleted(ann, now.plusSeconds(1)))
                    .when(new PurgeUser(ann), by(users))
                    .expectNoEvents();
        }

        @Test
        void who_was_restored_changes_nothing() {
            given(registered(ann), new UserDeleted(ann, now), new UserRestored(ann))
                    .when(new PurgeUser(ann), by(users))
                    .expectNoEvents();
        }

        @Test
        void is_for_nobody_but_gatehouse_itself() {
            given(registered(ann), new UserDeleted(ann, now))
                    .when(new PurgeUser(ann), by(ADMIN))
                    .expectException(refused("access.denied"));
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
