package org.gatehouse.api.imports;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gatehouse.api.Command;
import org.gatehouse.api.access.Permission;
import org.gatehouse.api.access.Requires;
import org.jspecify.annotations.Nullable;

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

    /**
     * A part of the history of another system. What cannot be taken over is recorded, and the rest
     * is.
     *
     * @param source the system, without what its users are called
     * @param entries lines that were read since the part before
     * @param problems of these lines, found in reading them; at most a hundred
     * @param uncounted further problems, which are not told one by one
     * @param steps in their order; whole changes, as far as they are not very large
     */
    @Requires(Permission.GROUP_MANAGE_ALL)
    record TakeOverHistory(
            ImportId importId,
            String source,
            long entries,
            List<ImportProblem> problems,
            long uncounted,
            List<PastStep> steps)
            implements ImportCommand {}

    /**
     * @param counts none: what was recorded last
     */
    @Requires(Permission.SYSTEM)
    record FinishImport(
            ImportId importId, @Nullable ImportCounts counts, List<UnplacedValues> unplaced)
            implements ImportCommand {}

    /**
     * The file could not be read to its end.
     *
     * @param counts none: what was recorded last
     */
    @Requires(Permission.SYSTEM)
    record InterruptImport(ImportId importId, @Nullable ImportCounts counts)
            implements ImportCommand {}
}
