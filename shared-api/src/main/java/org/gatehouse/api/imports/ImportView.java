package org.gatehouse.api.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as readers see it.
 *
 * @param state {@code running}, {@code finished} or {@code interrupted}
 * @param problems by line; at most a thousand, {@link ImportCounts#problems} says how many there
 *     are
 * @param unplaced known once it has finished
 * @param version the number of the import's last event
 */
public record ImportView(
        ImportId id,
        String state,
        ImportFormat format,
        boolean dryRun,
        Instant startedDateTime,
        @Nullable Instant endedDateTime,
        ImportCounts counts,
        List<ImportProblem> problems,
        List<UnplacedValues> unplaced,
        long version) {}
