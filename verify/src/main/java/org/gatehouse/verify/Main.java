package org.gatehouse.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gatehouse.verify.Note.Unsigned;
import org.gatehouse.verify.Verdict.Broken;
import org.gatehouse.verify.Verdict.Honest;
import org.gatehouse.verify.Verdict.Unreadable;
import org.jspecify.annotations.Nullable;

/** {@code java -jar gatehouse-verify.jar}: what to believe of an export, without a database. */
public final class Main {

    static final int HONEST = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    private static final String USAGE =
            """
            java -jar gatehouse-verify.jar --key <key> [--checkpoints <file>]... <export>

            Tells whether an export of Gatehouse's log is what was signed.
              --key          <name>+<id>+<key>, as Gatehouse tells it; better kept from an earlier day
              --checkpoints  checkpoints that were kept elsewhere before, as Gatehouse anchors them
              <export>       a file, or - for standard input
            Ends with 0 if it is, with 1 if not, with 2 if that cannot be told.\
            """;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** What was asked for. */
    private record Order(VerifierKey key, List<Path> checkpoints, String export) {}

    static int run(List<String> arguments, PrintStream out) {
        try {
            var order = order(arguments.iterator());
            if (order == null) {
                out.println(USAGE);
                return UNREADABLE;
            }
            var anchored = new ArrayList<Checkpoint>();
            for (var file : order.checkpoints()) {
                anchored.addAll(checkpoints(file, order.key()));
            }
            try (var export = open(order.export())) {
                return tell(new Verification(order.key(), anchored).verify(export), out);
            }
        } catch (IOException | IllegalArgumentException | Unsigned wrong) {
            out.println("Cannot tell: " + wrong.getMessage());
            return UNREADABLE;
        }
    }

    private static @Nullable Order order(Iterator<String> arguments) {
        @Nullable VerifierKey key = null;
        @Nullable String export = null;
        var checkpoints = new ArrayList<Path>();
        while (arguments.hasNext()) {
            var argument = arguments.next();
            if (argument.equals("--key") && arguments.hasNext()) {
                key = VerifierKey.parse(arguments.next());
            } else if (argument.equals("--checkpoints") && arguments.hasNext()) {
                checkpoints.add(Path.of(arguments.next()));
            } else if (export == null && !argument.startsWith("--")) {
                export = argument;
            } else {
                return null;
            }
        }
        return key == null || export == null ? null : new Order(key, checkpoints, export);
    }

    private static List<Checkpoint> checkpoints(Path file, VerifierKey key)
            throws IOException, Unsigned {
        var all = new ArrayList<Checkpoint>();
        for (var line : Files.readAllLines(file)) {
            if (!(ExportLine.parse(line) instanceof ExportLine.Signed signed)) {
                throw new IllegalArgumentException(file + " holds other lines than checkpoints");
            }
            all.add(Checkpoint.open(signed.note(), key));
        }
        return all;
    }

    private static BufferedReader open(String export) throws IOException {
        return export.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(export));
    }

    private static int tell(Verdict verdict, PrintStream out) {
        return switch (verdict) {
            case Honest(long size, long last, Hash root) -> {
                out.println(
                        "Honest: "
                                + size
                                + " events up to position "
                                + last
                                + " are what was signed, root "
                                + root);
                yield HONEST;
            }
            case Broken(long position, long line, String why) -> {
                out.println("Broken at position " + position + ", line " + line + ": " + why);
                yield BROKEN;
            }
            case Unreadable(long line, String why) -> {
                out.println("Cannot tell, line " + line + ": " + why);
                yield UNREADABLE;
            }
        };
    }
}
