package org.gatehouse.command.credentials;

import static org.gatehouse.platform.access.RoleDefinitions.GLOBAL_ADMINISTRATOR;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gatehouse.api.Command;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.CredentialCommand.RecordResetPassword;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.Profile;
import org.gatehouse.api.users.UserCommand.RegisterUser;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.facts.RoleFacts;
import org.gatehouse.command.facts.SettingsFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.database.AdvisoryLock;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.messages.Refusal.Violation;
import org.gatehouse.platform.users.PrincipalNames;
import org.gatehouse.platform.users.UserState.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets somebody into a new installation. As long as nobody is a Global Administrator, the start
 * registers whom the operator names, gives them a password that they have to replace, and the role
 * last: whenever a process dies before that, the next start does the rest.
 */
@Component
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
final class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String SETTINGS = "gatehouse.first-administrator";
    private static final String NAME = "user-principal-name";

    private final Settings settings;
    private final RoleFacts roles;
    private final UserFacts users;
    private final PrincipalNames names;
    private final PasswordWrites writes;
    private final PasswordRules rules;
    private final SettingsFacts policies;
    private final CredentialStore store;
    private final SystemCommands commands;
    private final JdbcTemplate db;

    /**
     * @param userPrincipalName who; empty: nobody
     * @param displayName for somebody who is not registered yet
     * @param password needed where Gatehouse keeps passwords; a directory has theirs already
     */
    @ConfigurationProperties(SETTINGS)
    record Settings(
            @DefaultValue("") String userPrincipalName,
            @DefaultValue("Administrator") String displayName,
            @Nullable Secret password) {}

    /** What an operator has to set otherwise. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unusable(String setting, String code) {
            super(SETTINGS + "." + setting + " is refused: " + code, null, false, false);
        }
    }

    FirstAdministrator(
            Settings settings,
            RoleFacts roles,
            UserFacts users,
            PrincipalNames names,
            PasswordWrites writes,
            PasswordRules rules,
            SettingsFacts policies,
            CredentialStore store,
            SystemCommands commands,
            JdbcTemplate db) {
        this.settings = settings;
        this.roles = roles;
        this.users = users;
        this.names = names;
        this.writes = writes;
        this.rules = rules;
        this.policies = policies;
        this.store = store;
        this.commands = commands;
        this.db = db;
    }

    @Override
    public void run(@Nullable ApplicationArguments arguments) {
        if (settings.userPrincipalName().isBlank()) {
            return;
        }
        try {
            oneProcessAtATime(this::appointUnlessThereIsOne);
        } catch (Unusable setting) {
            LOG.error("Nobody is a Global Administrator yet: {}", setting.getMessage());
        }
    }

    /** Who comes second finds that somebody holds the role. */
    private void oneProcessAtATime(Runnable work) {
        long lock = AdvisoryLock.number("first-administrator", new UUID(0, 0));
        db.execute((Connection connection) -> {
            ask(connection, "select pg_advisory_lock(?)", lock);
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)", lock);
            }
            return null;
        });
    }

    private static void ask(Connection connection, String question, long number)
            throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, number);
            statement.execute();
        }
    }

    private void appointUnlessThereIsOne() {
        if (roles.isHeld(GLOBAL_ADMINISTRATOR)) {
            return;
        }
        var name = usable(NAME, () -> new UserPrincipalName(settings.userPrincipalName()));
        var displayName = usable("display-name", () -> new PersonName(settings.displayName()));
        var known = names.find(name.value());
        var owner =
                known.map(user -> usable(NAME, () -> registered(user)))
                        .orElseGet(() -> newcomer(displayName, name));
        var user = owner.account().user();
        var password = store.kind() == PasswordStore.GATEHOUSE ? password(owner) : null;
        if (known.isEmpty()) {
            send(new RegisterUser(user, displayName, name, null));
        }
        if (password != null) {
            give(owner.account(), password);
        }
        send(new AssignRole(GLOBAL_ADMINISTRATOR, user, null));
        LOG.info("The first Global Administrator is user {}", user);
    }

    private PasswordOwner registered(UserId user) {
        users.requireEnabled(user);
        return writes.owner(user);
    }

    private static PasswordOwner newcomer(PersonName displayName, UserPrincipalName name) {
        return PasswordOwner.of(
                new Account(new UserId(Ids.next()), name.value()),
                new Person(displayName.value(), name.value(), null, Profile.NONE));
    }

    private PasswordText password(PasswordOwner owner) {
        var typed = Objects.requireNonNullElseGet(settings.password(), () -> new Secret(""));
        var policy = policies.passwordProtection().settings();
        return usable("password", () -> rules.require(typed, owner, policy));
    }

    /** Without a limit: whoever comes too late would find nobody who could give them another. */
    private void give(Account account, PasswordText password) {
        var verifier = store.reset(account, password);
        send(
                new RecordResetPassword(
                        account.user(), store.kind(), verifier.orElseThrow(), null, true, null));
    }

    private void send(Command command) {
        commands.send("first-administrator-" + Ids.next(), command);
    }

    /** Details of a refusal may quote the password. */
    private static <T> T usable(String setting, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue wrong) {
            throw new Unusable(setting, wrong.code());
        } catch (Refusal refusal) {
            var codes =
                    refusal.violations().stream()
                            .map(Violation::code)
                            .collect(Collectors.joining(", "));
            throw new Unusable(setting, codes.isEmpty() ? refusal.code() : codes);
        }
    }
}
