package org.gatehouse.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.imports.ImportCommand.FinishImport;
import org.gatehouse.api.imports.ImportCommand.InterruptImport;
import org.gatehouse.api.imports.ImportCommand.RecordImportProgress;
import org.gatehouse.api.imports.ImportCommand.StartImport;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.UnplacedValues;
import org.gatehouse.api.users.UserId;
import org.gatehouse.command.facts.GrantFacts;
import org.gatehouse.command.facts.UserFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.command.writing.UniqueValues;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.personal.PersonalData;
import org.gatehouse.platform.users.Directory;
import org.gatehouse.platform.users.UserState.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an organisation over from a file. The same file again changes nothing: whoever and whatever
 * is known is recognised, only what the file says otherwise is changed, and nothing is taken away
 * but the access of those whom the file calls inactive.
 */
@Component
public class Importer {

    /** After so many entries the log is told how far it is. */
    private static final int PORTION = 1000;

    /** So that no event grows with the file. */
    static final int PROBLEMS_AT_ONCE = 100;

    private final Directory directory;
    private final UserFacts users;
    private final UserNames userNames;
    private final UniqueValues names;
    private final GrantFacts grants;
    private final PersonalData personal;
    private final SystemCommands log;

    Importer(
            Directory directory,
            UserFacts users,
            UserNames userNames,
            UniqueValues names,
            GrantFacts grants,
            PersonalData personal,
            SystemCommands log) {
        this.directory = directory;
        this.users = users;
        this.userNames = userNames;
        this.names = names;
        this.grants = grants;
        this.personal = personal;
        this.log = log;
    }

    /**
     * What is asked.
     *
     * @param dryRun nothing is changed, it is only found out what would be
     * @param domain of sign-in names that the file gives without one
     * @param by who imports; null for Gatehouse itself
     */
    public record Order(
            ImportId id,
            ImportFormat format,
            boolean dryRun,
            @Nullable String domain,
            @Nullable UserId by) {}

    /**
     * Reads the file to its end; when it returns, everything is done.
     *
     * @param commands through which people and groups are changed
     * @throws IOException if the file cannot be read further; what was taken over stays
     * @throws Refusal if nobody may import here
     */
    public Receipt take(Order order, InputStream file, Commands commands) throws IOException {
        var reader = reader(order.format());
        commands.send(new StartImport(order.id(), order.format(), order.dryRun()));
        var findings = new Findings();
        var unplaced = new Unplaced();
        var told = new Told(order.id());
        try (var sending = new Sending(order.dryRun() ? null : commands)) {
            var run = run(order, sending, findings);
            reader.read(
                    file,
                    entry -> {
                        run.take(entry);
                        told.now(findings);
                    },
                    unplaced);
            run.relate();
            run.carryOutGroups(new GroupPlans(names, grants, run::isInactive, sending, findings));
            sending.await();
        } catch (IOException | RuntimeException broken) {
            told.interrupted(findings, broken);
            throw broken;
        }
        told.rest(findings);
        return log.send(
                told.name("end"),
                new FinishImport(
                        order.id(),
                        findings.counts(),
                        unplaced.counts().entrySet().stream()
                                .map(each -> new UnplacedValues(each.getKey(), each.getValue()))
                                .toList()));
    }

    private ImportRun run(Order order, Sending sending, Findings findings) {
        var principalNames = new PrincipalNames(order.domain(), domainOf(order.by()));
        var recognition = new Recognition(directory, userNames, principalNames, findings);
        return new ImportRun(
                new People(recognition, personal, findings),
                new References(userNames, directory, principalNames),
                new Groupings(findings),
                directory,
                users,
                sending,
                findings);
    }

    /**
     * That of the sign-in name of whoever imports.
     *
     * @throws Refusal {@code imports.not-a-domain} where they have none
     */
    String domainOf(Actor actor) {
        var domain = actor instanceof Actor.User user ? domainOf(new UserId(user.id())) : null;
        if (domain == null) {
            throw Refusal.malformed("imports.not-a-domain", "The parameter domain is missing");
        }
        return domain;
    }

    private @Nullable String domainOf(@Nullable UserId user) {
        return Optional.ofNullable(user)
                .flatMap(directory::find)
                .flatMap(state -> state.person(personal))
                .map(Person::userPrincipalName)
                .map(name -> name.substring(name.indexOf('@') + 1))
                .orElse(null);
    }

    private static EntryReader reader(ImportFormat format) {
        return switch (format) {
            case LDIF -> new LdifReader();
            case CSV -> new CsvFileReader();
            case HISTORY ->
                    throw Refusal.malformed(
                            "imports.not-a-state", "A history has a request of its own");
        };
    }

    /** Tells the log how far an import is. */
    private final class Told {

        private final ImportId id;
        private int times;
        private int entries;

        Told(ImportId id) {
            this.id = id;
        }

        /** Makes telling the same twice one telling. */
        String name(String what) {
            return "import-" + id + "-" + what;
        }

        void now(Findings findings) {
            if (++entries % PORTION == 0) {
                tell(findings);
            }
        }

        void rest(Findings findings) {
            while (findings.hasUntold()) {
                tell(findings);
            }
        }

        /** Also when the database is what has broken, the first cause is the one to be told. */
        void interrupted(Findings findings, Exception cause) {
            try {
                log.send(name("end"), new InterruptImport(id, findings.counts()));
            } catch (RuntimeException alsoBroken) {
                cause.addSuppressed(alsoBroken);
            }
        }

        private void tell(Findings findings) {
            log.send(
                    name(Integer.toString(times++)),
                    new RecordImportProgress(
                            id, findings.counts(), findings.tell(PROBLEMS_AT_ONCE)));
        }
    }
}
