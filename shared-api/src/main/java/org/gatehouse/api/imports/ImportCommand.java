package org.gatehouse.api.imports;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;

/** What is recorded of an import; the people and groups are told by commands of their rooms. */
public sealed interface ImportCommand extends Command {

    @TargetAggregateIdentifier
    ImportId importId();

    @Requires(Permission.USER_MANAGE)
    record StartImport(ImportId importId, ImportFormat format, boolean dryRun)
            implements ImportCommand {}

    @Requires(Permission.SYSTEM)
    record RecordImportProgress(
            ImportId importId, ImportCounts counts, List<ImportProblem> problems)
            implements ImportCommand {}

    @Requires(Permission.SYSTEM)
    record FinishImport(ImportId importId, ImportCounts counts, List<UnplacedValues> unplaced)
            implements ImportCommand {}

    /** The file could not be read to its end. */
    @Requires(Permission.SYSTEM)
    record InterruptImport(ImportId importId, ImportCounts counts) implements ImportCommand {}
}
