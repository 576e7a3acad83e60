package org.gatehouse.command.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gatehouse.command.testing.CallerFixture.as;
import static org.gatehouse.platform.access.RoleDefinitions.GLOBAL_ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gatehouse.api.Secret;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.credentials.CredentialId;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.credentials.SealedVerifier;
import org.gatehouse.api.roles.RoleAssignmentId;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.users.UserCommand.DisableUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.credentials.FirstAdministrator.Settings;
import org.gatehouse.command.facts.RoleFacts;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.testing.CommandSideTest;
import org.gatehouse.command.testing.World;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.credentials.Verdict;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.testing.CanarySearch;
import org.gatehouse.platform.testing.MovableClock;
import org.gatehouse.platform.testing.TestDatabase;
import org.gatehouse.platform.users.PrincipalNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "canary of the very first start";

    @Autowired Commands commands;
    @Autowired RoleFacts roles;
    @Autowired UserFacts users;
    @Autowired PrincipalNames names;
    @Autowired PasswordWrites writes;
    @Autowired PasswordRules rules;
    @Autowired SettingsFacts policies;
    @Autowired CredentialStore store;
    @Autowired SystemCommands system;
    @Autowired JdbcTemplate db;
    @Autowired TestDatabase database;
    @Autowired MovableClock clock;

    private final String name = Ids.next() + "@gatehouse.example";
    private World world;

    @BeforeEach
    @AfterEach
    void nobody_is_an_administrator() {
        world = new World(commands, database);
        database.owner()
                .update(
                        "delete from command.grant_fact where resource_id = ?",
                        GLOBAL_ADMINISTRATOR.value());
    }

    private void start(CredentialStore passwords, String who, @Nullable String password) {
        new FirstAdministrator(
                        new Settings(
                                who, "Adam Adler", password == null ? null : new Secret(password)),
                        roles,
                        users,
                        names,
                        writes,
                        rules,
                        policies,
                        passwords,
                        system,
                        db)
                .run(null);
    }

    private void start() {
        start(store, name, PASSWORD);
    }

    private UserId appointed() {
        return names.find(name).orElseThrow();
    }

    private Verdict verdict(UserId user, String password) {
        return store.verify(new Account(user, name), PasswordText.of(new Secret(password)));
    }

    private List<String> history(UserId user) {
        return List.of(user.value(), CredentialId.of(user).value(), roleOf(user).value()).stream()
                .flatMap(stream -> world.events(stream).stream())
                .toList();
    }

    private static RoleAssignmentId roleOf(UserId user) {
        return RoleAssignmentId.of(GLOBAL_ADMINISTRATOR, user);
    }

    @Test
    void an_empty_installation_gets_one_who_has_to_replace_the_password_whenever_they_come() {
        start();

        var user = appointed();
        clock.advance(Duration.ofDays(100));
        assertThat(verdict(user, PASSWORD)).isEqualTo(Verdict.MUST_CHANGE);
        assertThat(roles.whoMay(Permission.ROLE_MANAGE)).containsExactly(user);
        assertThat(history(user))
                .containsExactly(
                        "users.UserRegistered", "credentials.PasswordReset", "roles.RoleAssigned");
    }

    @Test
    void history_says_that_gatehouse_did_it_and_nothing_of_the_password(CapturedOutput output) {
        start();

        var user = appointed();
        assertThat(world.metadata(user.value(), "users.UserRegistered"))
                .containsEntry("actor", new Actor.Room("users").toString());
        assertThat(world.metadata(roleOf(user).value(), "roles.RoleAssigned"))
                .containsEntry("actor", new Actor.Room("roles").toString());
        assertThat(new CanarySearch(database.superuser(), Set.of()).places(PASSWORD)).isEmpty();
        assertThat(output.getAll()).contains("is user " + user).doesNotContain(PASSWORD, name);
        assertThat(new Settings(name, "Adam", new Secret(PASSWORD)).toString())
                .doesNotContain(PASSWORD);
    }

    @Test
    void the_next_start_does_nothing_whatever_the_settings_say() {
        start();
        var user = appointed();
        start(store, name, "another one of the very first start");
        start(store, "b" + name, PASSWORD);

        assertThat(verdict(user, PASSWORD)).isEqualTo(Verdict.MUST_CHANGE);
        assertThat(history(user)).hasSize(3);
        assertThat(names.find("b" + name)).isEmpty();
    }

    @Test
    void where_somebody_is_one_be_it_for_a_while_nothing_happens() {
        var ann = world.person();
        commands.send(
                new AssignRole(
                        GLOBAL_ADMINISTRATOR, ann, clock.instant().plus(Duration.ofDays(1))));

        start();
        assertThat(names.find(name)).isEmpty();

        clock.advance(Duration.ofDays(1));
        start();
        assertThat(names.find(name)).isPresent();
    }

    @Test
    void a_start_that_died_after_registering_is_completed_by_the_next() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> start(new Dying(store), name, PASSWORD));
        var user = appointed();
        assertThat(history(user)).containsExactly("users.UserRegistered");

        start();

        assertThat(appointed()).isEqualTo(user);
        assertThat(verdict(user, PASSWORD)).isEqualTo(Verdict.MUST_CHANGE);
        assertThat(roles.whoMay(Permission.ROLE_MANAGE)).containsExactly(user);
    }

    @Test
    void of_two_starts_at_once_one_does_it() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Boolean> racer =
                () -> {
                    barrier.await();
                    start();
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(racer, racer))) {
                done.get();
            }
        }

        assertThat(history(appointed())).hasSize(3);
    }

    @Test
    void a_password_that_is_against_the_rules_is_refused_by_its_setting(CapturedOutput output) {
        start(store, name, "Adler");

        assertThat(output.getAll())
                .contains(
                        "gatehouse.first-administrator.password is refused: "
                                + "credentials.too-short, credentials.holds-name")
                .doesNotContain("\"Adler\"");
        assertThat(names.find(name)).isEmpty();
    }

    @Test
    void a_password_or_a_name_that_is_missing_or_none_is_refused(CapturedOutput output) {
        start(store, name, null);
        start(store, "nobody", PASSWORD);
        start(store, "", PASSWORD);

        assertThat(output.getAll())
                .containsOnlyOnce("gatehouse.first-administrator.password is refused: value.blank")
                .containsOnlyOnce(
                        "gatehouse.first-administrator.user-principal-name is refused:"
                                + " value.not-a-principal-name");
        assertThat(roles.whoMay(Permission.ROLE_MANAGE)).isEmpty();
    }

    @Test
    void somebody_who_is_registered_becomes_one_unless_they_are_disabled(CapturedOutput output) {
        var ann = world.person();
        var known = ann + "@x.example";
        as(World.ADMIN);
        commands.send(new DisableUser(ann));
        start(store, known, PASSWORD);
        assertThat(output.getAll())
                .contains("user-principal-name is refused: " + UserFacts.DISABLED);

        var ben = world.person();
        start(store, ben + "@x.example", PASSWORD);

        assertThat(roles.whoMay(Permission.ROLE_MANAGE)).containsExactly(ben);
        assertThat(verdict(ben, PASSWORD)).isEqualTo(Verdict.MUST_CHANGE);
    }

    @Test
    void a_directory_keeps_the_password_that_it_has() {
        start(new DirectoryPasswordTest.Elsewhere(), name, null);

        assertThat(history(appointed()))
                .containsExactly("users.UserRegistered", "roles.RoleAssigned");
    }

    /** Ends the process before there is a password. */
    private record Dying(CredentialStore store) implements CredentialStore {

        @Override
        public PasswordStore kind() {
            return store.kind();
        }

        @Override
        public Verdict verify(Account account, PasswordText password) {
            return store.verify(account, password);
        }

        @Override
        public void verifyNobody(PasswordText password) {
            store.verifyNobody(password);
        }

        @Override
        public Optional<SealedVerifier> replace(
                Account account, PasswordText current, PasswordText next) {
            return store.replace(account, current, next);
        }

        @Override
        public Optional<SealedVerifier> reset(Account account, PasswordText next) {
            throw new IllegalStateException("killed");
        }

        @Override
        public Optional<Instant> limit() {
            return store.limit();
        }
    }
}
