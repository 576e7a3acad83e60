package org.gatehouse.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.imports.ImportCommand.FinishImport;
import org.gatehouse.api.imports.ImportCommand.InterruptImport;
import org.gatehouse.api.imports.ImportCommand.RecordImportProgress;
import org.gatehouse.api.imports.ImportCommand.StartImport;
import org.gatehouse.api.imports.ImportCommand.TakeOverHistory;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportEvent;
import org.gatehouse.api.imports.ImportEvent.ImportFinished;
import org.gatehouse.api.imports.ImportEvent.ImportInterrupted;
import org.gatehouse.api.imports.ImportEvent.ImportProgressed;
import org.gatehouse.api.imports.ImportEvent.ImportStarted;
import org.gatehouse.api.imports.ImportId;
import org.gatehouse.platform.messages.Refusal;

/** What became of one file. */
@Aggregate
final class Import {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private ImportId id;

    private boolean over;
    private ImportCounts counts = ImportCounts.NONE;

    Import() {} // Axon rebuilds the import from its events

    @CommandHandler
    Import(StartImport command) {
        apply(new ImportStarted(command.importId(), command.format(), command.dryRun()));
    }

    @CommandHandler
    void handle(RecordImportProgress command) {
        if (!over) {
            apply(new ImportProgressed(command.importId(), command.counts(), command.problems()));
        }
    }

    /** What is taken over, and what is said of it, is stored at once or not at all. */
    @CommandHandler
    void handle(TakeOverHistory command, PastEvents past) {
        if (over) {
            throw Refusal.conflict("imports.over", "The import has ended");
        }
        var findings = past.append(command);
        apply(
                new ImportProgressed(
                        command.importId(),
                        findings.countsAfter(counts),
                        findings.tell(Importer.PROBLEMS_AT_ONCE)));
    }

    @CommandHandler
    void handle(FinishImport command) {
        if (!over) {
            apply(
                    new ImportFinished(
                            command.importId(),
                            Objects.requireNonNullElse(command.counts(), counts),
                            command.unplaced()));
        }
    }

    @CommandHandler
    void handle(InterruptImport command) {
        if (!over) {
            apply(
                    new ImportInterrupted(
                            command.importId(),
                            Objects.requireNonNullElse(command.counts(), counts)));
        }
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        id = event.importId();
        over = event instanceof ImportFinished || event instanceof ImportInterrupted;
        if (event instanceof ImportProgressed progressed) {
            counts = progressed.counts();
        }
    }
}
