package org.gatehouse.command.imports;

import java.io.IOException;
import java.io.InputStream;
import org.gatehouse.api.InvalidValue;
import org.gatehouse.api.access.Actor;
import org.gatehouse.api.groups.GroupName;
import org.gatehouse.api.imports.ImportFormat;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.api.users.UserId;
import org.gatehouse.api.users.UserPrincipalName;
import org.gatehouse.command.imports.Importer.Order;
import org.gatehouse.command.writing.BulkCommands;
import org.gatehouse.command.writing.Commands;
import org.gatehouse.command.writing.Receipt;
import org.gatehouse.platform.access.Callers;
import org.gatehouse.platform.access.Validity;
import org.gatehouse.platform.ids.Ids;
import org.gatehouse.platform.messages.Refusal;
import org.gatehouse.platform.web.Streaming;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ImportController {

    private final Importer importer;
    private final HistoryImporter histories;
    private final BulkCommands bulk;
    private final Callers callers;
    private final Validity validity;

    ImportController(
            Importer importer,
            HistoryImporter histories,
            BulkCommands bulk,
            Callers callers,
            Validity validity) {
        this.importer = importer;
        this.histories = histories;
        this.bulk = bulk;
        this.callers = callers;
        this.validity = validity;
    }

    /**
     * Answers when the file has been taken over; what came of it stands below the location. A file
     * is read as it comes, so there is no idempotency key: sending it again changes nothing.
     *
     * @param domain of sign-in names that the file gives without one; else that of the directory,
     *     else the caller's own
     */
    @PostMapping(path = "/users:import", consumes = "!application/x-www-form-urlencoded")
    @Streaming
    ResponseEntity<Receipt.Created> take(
            @RequestParam ImportFormat format,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String domain,
            InputStream file)
            throws IOException {
        requireDomain(domain);
        var caller = callers.current();
        var id = new ImportId(Ids.next());
        var by = caller.actor() instanceof Actor.User user ? new UserId(user.id()) : null;
        return importer.take(
                        new Order(id, format, dryRun, domain, by),
                        file,
                        inSession(bulk.of(caller, "import:" + id)))
                .asCreatedAt("/imports");
    }

    /**
     * What has happened in another system, one change of one thing in each line. Answers when it
     * has been taken over; what came of it stands below the location. Sending it again adds
     * nothing, so there is no idempotency key.
     *
     * @param source the system, such as {@code github.com/example}, as every event names it
     * @param organisation what the group of all its people is called
     * @param domain with which what the system calls its users is a sign-in name; else the caller's
     *     own
     */
    @PostMapping(path = "/groups:importHistory", consumes = "!application/x-www-form-urlencoded")
    @Streaming
    ResponseEntity<Receipt.Created> takeHistory(
            @RequestParam String source,
            @RequestParam String organisation,
            @RequestParam(required = false) @Nullable String domain,
            InputStream file)
            throws IOException {
        requireDomain(domain);
        if (!HistoryReader.isReference(source)) {
            throw Refusal.malformed("imports.not-a-source", "The parameter source names no system");
        }
        var caller = callers.current();
        var id = new ImportId(Ids.next());
        return histories
                .take(
                        new HistoryImporter.Order(
                                id,
                                source,
                                new GroupName(organisation),
                                domain == null ? importer.domainOf(caller.actor()) : domain),
                        file,
                        inSession(bulk.of(caller)))
                .asCreatedAt("/imports");
    }

    /** A file may take an hour: each command is refused once the session has ended. */
    private Commands inSession(Commands commands) {
        var revocation = validity.revocationOfCaller();
        return command -> {
            if (revocation.getAsBoolean()) {
                throw Refusal.forbidden(
                        "access.session-ended", "The session in which this began has ended");
            }
            return commands.send(command);
        };
    }

    private static void requireDomain(@Nullable String domain) {
        try {
            if (domain != null) {
                new UserPrincipalName("a@" + domain);
            }
        } catch (InvalidValue none) {
            throw Refusal.malformed("imports.not-a-domain", "The parameter domain is no domain");
        }
    }
}
