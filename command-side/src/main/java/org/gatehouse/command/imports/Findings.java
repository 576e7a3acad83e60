package org.gatehouse.command.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.api.imports.ImportCounts;
import org.gatehouse.api.imports.ImportProblem;
import org.jspecify.annotations.Nullable;

/** What has come of the entries of one file. For many threads. */
final class Findings {

    /** So many problems are told one by one; of a file with more, the rest is only counted. */
    static final int MOST_PROBLEMS = 1000;

    enum Count {
        ENTRIES,
        REGISTERED,
        EDITED,
        UNCHANGED,
        DISABLED,
        MANAGERS,
        GROUPS,
        MEMBERS,
        OWNERS,
        OTHERS,
        PROBLEMS
    }

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final List<ImportProblem> untold = new ArrayList<>();
    private int kept;

    synchronized void count(Count what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** Nothing of the entry is taken over. */
    void refuse(long line, @Nullable String attribute, String code) {
        problem(new ImportProblem(line, attribute, code, true));
    }

    /** All of the entry but this is taken over. */
    void leaveOut(long line, @Nullable String attribute, String code) {
        problem(new ImportProblem(line, attribute, code, false));
    }

    private synchronized void problem(ImportProblem problem) {
        count(Count.PROBLEMS);
        if (kept < MOST_PROBLEMS) {
            kept++;
            untold.add(problem);
        }
    }

    synchronized ImportCounts counts() {
        return new ImportCounts(
                of(Count.ENTRIES),
                of(Count.REGISTERED),
                of(Count.EDITED),
                of(Count.UNCHANGED),
                of(Count.DISABLED),
                of(Count.MANAGERS),
                of(Count.GROUPS),
                of(Count.MEMBERS),
                of(Count.OWNERS),
                of(Count.OTHERS),
                of(Count.PROBLEMS));
    }

    private long of(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Those that nobody has been told yet, by line; at most so many. */
    synchronized List<ImportProblem> tell(int atMost) {
        untold.sort((one, other) -> Long.compare(one.line(), other.line()));
        var told = List.copyOf(untold.subList(0, Math.min(atMost, untold.size())));
        untold.subList(0, told.size()).clear();
        return told;
    }

    synchronized boolean hasUntold() {
        return !untold.isEmpty();
    }
}
