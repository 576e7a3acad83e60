package org.gatehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gatehouse.verify.Verdict.Broken;
import org.gatehouse.verify.Verdict.Honest;
import org.gatehouse.verify.Verdict.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final String ORIGIN = "example.org/log";
    private static final int SIZE = 700;

    private final KeyPair pair = pair();
    private final VerifierKey key = VerifierKey.of(ORIGIN, pair.getPublic());
    private final List<LoggedEvent> history = history(new Random(42));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }

    /** Positions have gaps, as where a transaction was rolled back. */
    private static List<LoggedEvent> history(Random random) {
        var events = new ArrayList<LoggedEvent>();
        long position = 0;
        for (int n = 0; n < SIZE; n++) {
            position += 1 + random.nextInt(3);
            var payload = new byte[random.nextInt(50)];
            random.nextBytes(payload);
            events.add(
                    new LoggedEvent(
                            position,
                            new UUID(random.nextInt(9), 0),
                            n,
                            new UUID(0, n),
                            1_000_000L * n,
                            "groups.MemberAdded",
                            1,
                            payload,
                            "{}".getBytes(StandardCharsets.UTF_8)));
        }
        return events;
    }

    private static Hash root(List<LoggedEvent> events) {
        var tree = new Growing();
        events.forEach(event -> tree.add(Hash.leaf(event.entry())));
        return tree.root();
    }

    private Checkpoint checkpoint(List<LoggedEvent> events) {
        return new Checkpoint(ORIGIN, events.size(), root(events));
    }

    /** As it is served. */
    private List<String> export(List<LoggedEvent> events) {
        return export(checkpoint(events).sign(key, pair.getPrivate()), events);
    }

    private static List<String> export(String note, List<LoggedEvent> events) {
        var lines = new ArrayList<String>();
        lines.add(new ExportLine.Signed(note).toString());
        for (int from = 0; from < events.size(); from += ExportLine.TOGETHER) {
            var block = events.subList(from, Math.min(from + ExportLine.TOGETHER, events.size()));
            lines.add(
                    new ExportLine.Hashes(
                                    block.stream().map(event -> Hash.leaf(event.entry())).toList())
                            .toString());
            block.forEach(event -> lines.add(new ExportLine.Told(event).toString()));
        }
        return lines;
    }

    private Verdict verify(List<String> lines, Checkpoint... anchored) {
        try {
            return new Verification(key, List.of(anchored))
                    .verify(
                            new BufferedReader(
                                    new StringReader(
                                            String.join("\n", lines)
                                                    + (lines.isEmpty() ? "" : "\n"))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long position(int index) {
        return history.get(index).position();
    }

    private static LoggedEvent withPayload(LoggedEvent event, String payload) {
        return new LoggedEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.eventId(),
                event.recordedMicros(),
                event.name(),
                event.revision(),
                payload.getBytes(StandardCharsets.UTF_8),
                event.metadata());
    }

    private List<LoggedEvent> changed(UnaryOperator<List<LoggedEvent>> change) {
        return change.apply(new ArrayList<>(history));
    }

    @Test
    void an_honest_history_is_accepted_whatever_its_length() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 512, SIZE}) {
            var events = history.subList(0, size);

            assertThat(verify(export(events)))
                    .isEqualTo(new Honest(size, size == 0 ? 0 : position(size - 1), root(events)));
        }
    }

    /** The hashes stay those that were signed, as they are in the tiles. */
    private Verdict afterInTheTable(int at, UnaryOperator<String> change) {
        var lines = export(history);
        int line = 2 + at + at / ExportLine.TOGETHER;
        lines.set(line, change.apply(lines.get(line)));
        return verify(lines);
    }

    @Test
    void whatever_is_changed_of_an_event_its_position_is_named(TestReporter reporter) {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        var random = new Random(seed);
        for (int word = 1; word <= 9; word++) {
            int at = random.nextInt(SIZE);
            int changed = word;

            var verdict =
                    afterInTheTable(
                            at,
                            line -> {
                                var words = line.split(" ", -1);
                                words[changed] =
                                        switch (changed) {
                                            case 1 -> words[changed] + "000000";
                                            case 2, 4 -> new UUID(77, 77).toString();
                                            case 8, 9 -> "eHl6";
                                            case 6 -> "groups.MemberRemoved";
                                            default -> words[changed] + "1";
                                        };
                                return String.join(" ", words);
                            });

            assertThat(verdict)
                    .as("word %d at %d of seed %d", word, at, seed)
                    .isInstanceOf(Broken.class);
            long named = ((Broken) verdict).position();
            assertThat(named)
                    .as("word %d of seed %d", word, seed)
                    .isEqualTo(word == 1 ? position(at) * 1_000_000 : position(at));
        }
    }

    @Test
    void an_event_that_is_missing_added_or_moved_is_named() {
        var missing = export(history);
        missing.remove(2 + 100);
        assertThat(((Broken) verify(missing)).position()).isEqualTo(position(101));

        var added = export(history);
        added.add(2 + 100, new ExportLine.Told(withPayload(history.get(100), "{}")).toString());
        assertThat(((Broken) verify(added)).position()).isEqualTo(position(100));

        var moved = export(history);
        Collections.swap(moved, 2 + 100, 2 + 101);
        assertThat(((Broken) verify(moved)).position()).isEqualTo(position(101));

        var doubled = export(history);
        doubled.add(2 + 100, doubled.get(2 + 100));
        assertThat(((Broken) verify(doubled)).position()).isEqualTo(position(100));
    }

    @Test
    void a_truncated_export_is_named_where_it_ends() {
        var whole = export(history);
        for (int size : new int[] {2, 3, 100, 258, 259, 600, whole.size() - 1}) {
            int events = size < 2 ? 0 : size - 1 - (size - 2) / 257 - 1;
            assertThat(verify(whole.subList(0, size)))
                    .as("%d lines", size)
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken ->
                                    assertThat(broken.position())
                                            .isEqualTo(events == 0 ? 1 : position(events - 1) + 1));
        }
        assertThat(verify(List.of())).isInstanceOf(Unreadable.class);
        var cut = new ArrayList<>(whole.subList(0, 50));
        cut.set(49, cut.get(49).substring(0, 30));
        assertThat(((Broken) verify(cut)).position()).isEqualTo(position(46) + 1);
    }

    @Test
    void a_line_of_hashes_that_was_changed_is_named_by_the_first_event_it_is_not_of() {
        var lines = export(history);
        var hashes = new ArrayList<>(((ExportLine.Hashes) ExportLine.parse(lines.get(1))).leaves());
        hashes.set(77, Hash.EMPTY);
        lines.set(1, new ExportLine.Hashes(hashes).toString());

        assertThat(((Broken) verify(lines)).position()).isEqualTo(position(77));
    }

    @Test
    void who_changes_events_and_hashes_alike_is_found_by_the_signature_and_located_by_anchors() {
        var forged =
                changed(events -> {
                    events.set(400, withPayload(events.get(400), "{}"));
                    return events;
                });
        var lines = export(checkpoint(history).sign(key, pair.getPrivate()), forged);

        assertThat(((Broken) verify(lines)).position()).isEqualTo(1);
        assertThat(
                        ((Broken)
                                        verify(
                                                lines,
                                                checkpoint(history.subList(0, 390)),
                                                checkpoint(history.subList(0, 410))))
                                .position())
                .isEqualTo(position(389) + 1);
    }

    @Test
    void who_signs_another_history_is_found_by_the_anchors() {
        var forged =
                changed(events -> {
                    events.remove(400);
                    return events;
                });

        assertThat(verify(export(forged))).isInstanceOf(Honest.class);
        assertThat(
                        ((Broken)
                                        verify(
                                                export(forged),
                                                checkpoint(history.subList(0, 300)),
                                                checkpoint(history.subList(0, 500))))
                                .position())
                .isEqualTo(position(299) + 1);
    }

    @Test
    void an_export_that_ends_before_a_checkpoint_that_was_kept_is_named_where_it_ends() {
        var earlier = export(history.subList(0, 300));

        assertThat(verify(earlier)).isInstanceOf(Honest.class);
        assertThat(((Broken) verify(earlier, checkpoint(history))).position())
                .isEqualTo(position(299) + 1);
    }

    @Test
    void who_has_signed_two_histories_of_one_length_is_found_whichever_is_shown() {
        var other =
                changed(events -> {
                    events.set(400, withPayload(events.get(400), "{}"));
                    return events;
                });

        for (var shown : List.of(history, other)) {
            assertThat(verify(export(shown), checkpoint(history), checkpoint(other)))
                    .isInstanceOf(Broken.class);
        }
    }

    @Test
    void a_checkpoint_signed_by_another_key_cannot_be_judged_by_this_one() {
        var lines = export(checkpoint(history).sign(key, pair().getPrivate()), history);

        assertThat(verify(lines)).isInstanceOf(Unreadable.class);
    }

    @Test
    void the_program_says_what_it_has_found_and_ends_accordingly(@TempDir Path folder)
            throws IOException {
        var export = Files.write(folder.resolve("export"), export(history));
        var anchors =
                Files.write(
                        folder.resolve("anchors"),
                        List.of(
                                new ExportLine.Signed(
                                                checkpoint(history.subList(0, 300))
                                                        .sign(key, pair.getPrivate()))
                                        .toString()));
        var broken = Files.write(folder.resolve("broken"), export(history).subList(0, 300));

        assertThat(
                        run(
                                "--key",
                                key.toString(),
                                "--checkpoints",
                                anchors.toString(),
                                export.toString()))
                .startsWith("0 Honest: 700 events up to position " + position(SIZE - 1));
        assertThat(run("--key", key.toString(), broken.toString()))
                .startsWith("1 Broken at position " + (position(296) + 1));
        assertThat(run("--key", "none", export.toString())).startsWith("2 Cannot tell: ");
        assertThat(run("--key", key.toString(), folder.resolve("nowhere").toString()))
                .startsWith("2 Cannot tell: ");
        assertThat(
                        run(
                                "--key",
                                key.toString(),
                                "--checkpoints",
                                export.toString(),
                                export.toString()))
                .startsWith("2 Cannot tell: ");
        assertThat(run(export.toString())).startsWith("2 java -jar gatehouse-verify.jar");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Main.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
