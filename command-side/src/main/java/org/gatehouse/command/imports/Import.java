package org.gatehouse.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.gatehouse.api.imports.ImportCommand.FinishImport;
import org.gatehouse.api.imports.ImportCommand.InterruptImport;
import org.gatehouse.api.imports.ImportCommand.RecordImportProgress;
import org.gatehouse.api.imports.ImportCommand.StartImport;
import org.gatehouse.api.imports.ImportEvent;
import org.gatehouse.api.imports.ImportEvent.ImportFinished;
import org.gatehouse.api.imports.ImportEvent.ImportInterrupted;
import org.gatehouse.api.imports.ImportEvent.ImportProgressed;
import org.gatehouse.api.imports.ImportEvent.ImportStarted;
import org.gatehouse.api.imports.ImportId;

/** What became of one file. */
@Aggregate
final class Import {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private ImportId id;

    private boolean over;

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

    @CommandHandler
    void handle(FinishImport command) {
        if (!over) {
            apply(new ImportFinished(command.importId(), command.counts(), command.unplaced()));
        }
    }

    @CommandHandler
    void handle(InterruptImport command) {
        if (!over) {
            apply(new ImportInterrupted(command.importId(), command.counts()));
        }
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        id = event.importId();
        over = event instanceof ImportFinished || event instanceof ImportInterrupted;
    }
}
