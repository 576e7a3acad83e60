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
        PROBLEMS,
        ENDED
    }

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final List<ImportProblem> untold = new ArrayList<>();
    private int kept;

    void count(Count what) {
        count(what, 1);
    }

    synchronized void count(Count what, long times) {
        counts.merge(what, times, Long::sum);
    }

    /** Nothing of the entry is taken over. */
    void refuse(long line, @Nullable String attribute, String code) {
        add(new ImportProblem(line, attribute, code, true));
    }

    /** All of the entry but this is taken over. */
    void leaveOut(long line, @Nullable String attribute, String code) {
        add(new ImportProblem(line, attribute, code, false));
    }

    synchronized void add(ImportProblem problem) {
        count(Count.PROBLEMS);
        if (kept < MOST_PROBLEMS) {
            kept++;
            untold.add(problem);
        }
    }

    /** Of a file that tells how things are. */
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

    /** Of a history, after what was counted before. */
    synchronized ImportCounts countsAfter(ImportCounts before) {
        return new ImportCounts(
                before.entries() + of(Count.ENTRIES),
                before.registered() + of(Count.REGISTERED),
                0,
                before.unchanged() + of(Count.UNCHANGED),
                0,
                0,
                before.groups() + of(Count.GROUPS),
                before.members() + of(Count.MEMBERS),
                before.owners() + of(Count.OWNERS),
                0,
                before.problems() + of(Count.PROBLEMS),
                (before.ended() == null ? 0 : before.ended()) + of(Count.ENDED));
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

    /** What was found so far is recorded elsewhere; of what follows, as many are told as before. */
    synchronized void forget() {
        counts.clear();
        untold.clear();
    }

    synchronized boolean hasUntold() {
        return !untold.isEmpty();
    }
}
