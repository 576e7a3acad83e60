package org.gatehouse.standalone.demonstration;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gatehouse.api.Secret;
import org.gatehouse.api.credentials.CredentialCommand.RecordResetPassword;
import org.gatehouse.api.credentials.PasswordStore;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.roles.RoleCommand.AssignRole;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.imports.Importer;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.access.RoleDefinitions;
import org.gatehouse.platform.access.development.DevelopmentUsers;
import org.gatehouse.platform.credentials.Account;
import org.gatehouse.platform.credentials.CredentialStore;
import org.gatehouse.platform.credentials.PasswordText;
import org.gatehouse.platform.eventstore.LogEnd;
import org.gatehouse.platform.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports the demonstration organisation into an empty database, before anything else is in it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "gatehouse.development.enabled", havingValue = "true")
final class DemonstrationStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationStart.class);
    private static final String PASSWORD = "gatehouse demonstration";
    private static final String FILE = "demonstration/organisation.ldif";

    private final Importer importer;
    private final SystemCommands commands;
    private final LogEnd end;
    private final CredentialStore store;
    private final DevelopmentUsers people;
    private final UserId administrator;

    DemonstrationStart(
            Importer importer,
            SystemCommands commands,
            LogEnd end,
            CredentialStore store,
            DevelopmentUsers people,
            @Value("${gatehouse.demonstration.administrator}") UUID administrator) {
        this.importer = importer;
        this.commands = commands;
        this.end = end;
        this.store = store;
        this.people = people;
        this.administrator = new UserId(administrator);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (end.visible().position() > 0) {
            return;
        }
        var id = new ImportId(Ids.next());
        var number = new AtomicInteger();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            importer.take(
                    new Importer.Order(id, ImportFormat.LDIF, false, null, null),
                    file,
                    command ->
                            commands.send(
                                    "demonstration-" + id + "-" + number.incrementAndGet(),
                                    command));
        }
        commands.send(
                "demonstration-" + id + "-administrator",
                new AssignRole(RoleDefinitions.GLOBAL_ADMINISTRATOR, administrator, null));
        LOG.info("The demonstration organisation is there: /api/v1/imports/{}", id);
        if (store.kind() != PasswordStore.GATEHOUSE) {
            return; // nobody writes demonstration passwords into a directory
        }
        people.all().forEach(person -> letIn(new UserId(person.id())));
        LOG.warn("DEVELOPMENT ONLY: {} sign in with the password \"{}\"", names(), PASSWORD);
    }

    private void letIn(UserId user) {
        var account = new Account(user, "");
        var verifier = store.reset(account, PasswordText.of(new Secret(PASSWORD)));
        commands.send(
                "demonstration-password-" + user,
                new RecordResetPassword(
                        user, store.kind(), verifier.orElseThrow(), null, false, null));
    }

    private String names() {
        return people.all().stream()
                .map(DevelopmentUsers.Person::name)
                .collect(Collectors.joining(", "));
    }
}
