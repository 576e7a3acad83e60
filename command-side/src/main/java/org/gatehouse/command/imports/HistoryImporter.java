package org.gatehouse.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.api.Text;
import org.gatehouse.api.groups.GroupCommand.ApplyExpirationPolicy;
import org.gatehouse.api.groups.GroupId;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.imports.ImportCommand.FinishImport;
import org.gatehouse.api.imports.ImportCommand.InterruptImport;
import org.gatehouse.api.imports.ImportCommand.StartImport;
import org.gatehouse.api.imports.ImportCommand.TakeOverHistory;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.imports.Past;
import org.gatehouse.api.imports.PastStep;
import org.gatehouse.api.imports.PastStep.GroupBegun;
import org.gatehouse.api.imports.PastStep.GroupEnded;
import org.gatehouse.api.imports.PastStep.PersonSeen;
import org.gatehouse.api.imports.UnplacedValues;
import org.gatehouse.api.users.PersonName;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.facts.GroupFacts;
import org.gatehouse.command.facts.UserNames;
import org.gatehouse.command.facts.UserNames.Kind;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.command.writing.SystemCommands;
import org.gatehouse.platform.ids.Ids;
import org.springframework.stereotype.Component;

/**
 * Takes over what has happened in another system, with its times, so that who could reach what can
 * be asked of the years before. A history is told from its beginning, each time: what is known of
 * it already is recognised, so that the same again adds nothing, a longer one adds its end, and one
 * that was broken off is simply sent again (docs/decisions/0039).
 */
@Component
public class HistoryImporter {

    /** Steps of one transaction; a change of more is taken over in several. */
    private static final int PORTION = 1000;

    private final UserNames names;
    private final GroupFacts groups;
    private final SystemCommands log;
    private final Clock clock;

    HistoryImporter(UserNames names, GroupFacts groups, SystemCommands log, Clock clock) {
        this.names = names;
        this.groups = groups;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param source the system, as every event will name it
     * @param organisation what its group is called, and its teams' groups begin with
     * @param domain with which what the system calls its users is a sign-in name
     */
    public record Order(ImportId id, String source, GroupName organisation, String domain) {}

    /**
     * Reads the file to its end; when it returns, everything is done.
     *
     * @param commands through which the history is taken over
     * @throws IOException if the file cannot be read further; what was taken over stays
     * @throws org.gatehouse.platform.messages.Refusal if nobody may import here
     */
    public Receipt take(Order order, InputStream file, Commands commands) throws IOException {
        commands.send(new StartImport(order.id(), ImportFormat.HISTORY, false));
        var unplaced = new Unplaced();
        try {
            var run = new Run(order, commands);
            new HistoryReader(file, run.findings, unplaced, clock).read(run::take);
            run.end();
        } catch (IOException | RuntimeException broken) {
            interrupted(order, broken);
            throw broken;
        }
        return log.send(
                "import-" + order.id() + "-end",
                new FinishImport(
                        order.id(),
                        null,
                        unplaced.counts().entrySet().stream()
                                .map(each -> new UnplacedValues(each.getKey(), each.getValue()))
                                .toList()));
    }

    /** Also when the database is what has broken, the first cause is the one to be told. */
    private void interrupted(Order order, Exception cause) {
        try {
            log.send("import-" + order.id() + "-end", new InterruptImport(order.id(), null));
        } catch (RuntimeException alsoBroken) {
            cause.addSuppressed(alsoBroken);
        }
    }

    /** One reading of one file. */
    private final class Run {

        private final Order order;
        private final Commands commands;
        private final Organisation organisation;
        private final Findings findings = new Findings();

        private final Map<String, UserId> people = new HashMap<>();
        private final List<HistoryLine> change = new ArrayList<>();
        private final List<PastStep> steps = new ArrayList<>();
        private final Set<GroupId> begun = new LinkedHashSet<>();

        Run(Order order, Commands commands) {
            this.order = order;
            this.commands = commands;
            organisation =
                    new Organisation(order.source(), order.organisation(), findings, this::person);
        }

        void take(HistoryLine line) {
            if (!change.isEmpty() && !Organisation.isOneChange(change.getFirst(), line)) {
                takeChange();
            }
            change.add(line);
        }

        private void takeChange() {
            if (!change.isEmpty()) {
                steps.addAll(organisation.take(change));
                change.clear();
            }
            if (steps.size() >= PORTION) {
                send();
            }
        }

        void end() {
            takeChange();
            send();
            // Like all other groups, those that there are now end by the settings.
            for (var group : groups.existing(begun)) {
                log.send(
                        "import-" + order.id() + "-expiration-" + group,
                        new ApplyExpirationPolicy(group));
            }
        }

        /** The findings so far travel with the first portion, which stores them. */
        private void send() {
            int from = 0;
            do {
                var portion = steps.subList(from, Math.min(from + PORTION, steps.size()));
                var counts = findings.counts();
                var problems = findings.tell(Importer.PROBLEMS_AT_ONCE);
                commands.send(
                        new TakeOverHistory(
                                order.id(),
                                order.source(),
                                counts.entries(),
                                problems,
                                counts.problems() - problems.size(),
                                List.copyOf(portion)));
                findings.forget();
                portion.forEach(this::follow);
                from += portion.size();
            } while (from < steps.size());
            steps.clear();
        }

        private void follow(PastStep step) {
            switch (step) {
                case GroupBegun group -> begun.add(group.groupId());
                case GroupEnded group -> begun.remove(group.groupId());
                default -> {}
            }
        }

        /**
         * Whoever is not known is registered by the step before.
         *
         * @throws org.gatehouse.api.InvalidValue of what cannot be a sign-in name
         */
        private UserId person(String called, Past past) {
            var known = people.get(Text.key(called));
            if (known != null) {
                return known;
            }
            var principalName = new UserPrincipalName(called + "@" + order.domain());
            var displayName = new PersonName(called);
            var found = names.find(Kind.PRINCIPAL_NAME, principalName.value());
            var user = found.orElseGet(() -> new UserId(Ids.next()));
            if (found.isEmpty()) {
                steps.add(new PersonSeen(past, user, displayName, principalName));
            }
            people.put(Text.key(called), user);
            return user;
        }
    }
}
