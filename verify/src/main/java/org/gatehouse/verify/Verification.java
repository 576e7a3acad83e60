package org.gatehouse.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.verify.Note.Unsigned;
import org.gatehouse.verify.Verdict.Broken;
import org.gatehouse.verify.Verdict.Honest;
import org.gatehouse.verify.Verdict.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Looks through an export once, holding no more of it than the hashes of 256 events. An event that
 * is not what its hash says is named at once; that the hashes are those that were signed shows at
 * the end, and at every checkpoint that was anchored elsewhere in between.
 */
public final class Verification {

    private final VerifierKey key;

    /** By size, the roots that were signed for it: of an honest log one. */
    private final TreeMap<Long, Set<Hash>> anchored = new TreeMap<>();

    private final Growing events = new Growing();
    private final Deque<Hash> expected = new ArrayDeque<>();
    private @Nullable Checkpoint checkpoint;
    private long line;
    private long position;

    /** The last position at which all that was read was what somebody has signed. */
    private long proven;

    /** Of the first event that is not what its hash says. */
    private @Nullable Broken first;

    /**
     * @param anchored checkpoints that were kept elsewhere before the export was made, opened with
     *     the same key
     */
    public Verification(VerifierKey key, Collection<Checkpoint> anchored) {
        this.key = key;
        anchored.forEach(each ->
                this.anchored
                        .computeIfAbsent(each.size(), size -> new HashSet<>())
                        .add(each.root()));
    }

    /**
     * @throws IOException if the export cannot be read further
     */
    public Verdict verify(BufferedReader export) throws IOException {
        for (var text = export.readLine(); text != null; text = export.readLine()) {
            line++;
            var ended = take(text);
            if (ended != null) {
                return ended;
            }
        }
        return verdict();
    }

    private @Nullable Verdict take(String text) {
        ExportLine told;
        try {
            told = ExportLine.parse(text);
        } catch (IllegalArgumentException wrong) {
            return checkpoint == null
                    ? new Unreadable(line, "It does not begin with a checkpoint")
                    : broken("The line cannot be read");
        }
        if (checkpoint == null) {
            return told instanceof ExportLine.Signed signed
                    ? begin(signed)
                    : new Unreadable(line, "It does not begin with a checkpoint");
        }
        return switch (told) {
            case ExportLine.Signed again -> broken("There is another checkpoint");
            case ExportLine.Hashes block -> take(block);
            case ExportLine.Told event -> take(event.event());
        };
    }

    private @Nullable Verdict begin(ExportLine.Signed signed) {
        try {
            checkpoint = Checkpoint.open(signed.note(), key);
        } catch (Unsigned wrong) {
            return new Unreadable(line, String.valueOf(wrong.getMessage()));
        }
        return agrees();
    }

    private @Nullable Verdict take(ExportLine.Hashes block) {
        if (!expected.isEmpty()) {
            return broken("An event is missing");
        }
        if (block.leaves().size() > ExportLine.TOGETHER) {
            return broken("There are too many hashes");
        }
        expected.addAll(block.leaves());
        return null;
    }

    private @Nullable Verdict take(LoggedEvent event) {
        if (event.position() <= position) {
            return broken(event.position(), "Positions do not rise");
        }
        if (expected.isEmpty()) {
            return broken(event.position(), "There is no hash of the event");
        }
        position = event.position();
        var leaf = Hash.leaf(event.entry());
        var hash = expected.pop();
        if (!leaf.equals(hash)) {
            first = broken(position, "The event is not the one whose hash is here");
        }
        events.add(leaf);
        return agrees();
    }

    /** Whether the events so far are those of a checkpoint that was kept elsewhere. */
    private @Nullable Verdict agrees() {
        var kept = anchored.get(events.size());
        if (kept == null) {
            return null;
        }
        if (kept.equals(Set.of(events.root()))) {
            proven = position;
            return null;
        }
        return broken(
                proven + 1,
                "The events up to position "
                        + position
                        + " are not those of every checkpoint of "
                        + events.size()
                        + " events that was kept elsewhere; those up to "
                        + proven
                        + " are");
    }

    private Verdict verdict() {
        if (checkpoint == null) {
            return new Unreadable(line, "It is empty");
        }
        var signed = checkpoint.root();
        long size = checkpoint.size();
        boolean isWhole = events.size() == size && expected.isEmpty();
        if (!isWhole) {
            return broken("There are " + events.size() + " events of " + size);
        }
        if (!anchored.isEmpty() && anchored.lastKey() > size) {
            return broken("Of " + anchored.lastKey() + " events a checkpoint was kept elsewhere");
        }
        if (!events.root().equals(signed)) {
            return broken(
                    proven + 1,
                    "The events and their hashes agree, and are not what was signed; checkpoints"
                            + " that were kept elsewhere tell from where on");
        }
        return first == null
                ? new Honest(size, position, signed)
                : new Broken(first.position(), first.line(), "The hash of the event is another");
    }

    /** After the last event, or where something was wrong before. */
    private Broken broken(String why) {
        return broken(position + 1, why);
    }

    private Broken broken(long at, String why) {
        return first == null ? new Broken(at, line, why) : first;
    }
}
