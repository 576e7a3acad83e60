package org.gatehouse.api.imports;

import java.util.List;
import org.gatehouse.api.DomainEvent;
import org.gatehouse.api.EventName;

/** Everything that can have happened to an import. */
public sealed interface ImportEvent extends DomainEvent {

    ImportId importId();

    /**
     * @param dryRun nothing of the file is taken over, it is only said what would be
     */
    @EventName("imports.ImportStarted")
    record ImportStarted(ImportId importId, ImportFormat format, boolean dryRun)
            implements ImportEvent {}

    /**
     * @param counts since the beginning
     * @param problems since the progress before; of a file with very many, not all are told
     */
    @EventName("imports.ImportProgressed")
    record ImportProgressed(ImportId importId, ImportCounts counts, List<ImportProblem> problems)
            implements ImportEvent {}

    @EventName("imports.ImportFinished")
    record ImportFinished(ImportId importId, ImportCounts counts, List<UnplacedValues> unplaced)
            implements ImportEvent {}

    /** The file could not be read to its end; what was taken over stays. */
    @EventName("imports.ImportInterrupted")
    record ImportInterrupted(ImportId importId, ImportCounts counts) implements ImportEvent {}
}
