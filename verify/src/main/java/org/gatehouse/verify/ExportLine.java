package org.gatehouse.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A line of an export of the log: words with a blank between them, what is bytes in base64. First
 * comes the checkpoint, then before every 256 events the hashes of their leaves, as they were when
 * it was signed. Files of anchored checkpoints have the same lines.
 */
public sealed interface ExportLine {

    /** How many events share a line of hashes; the last ones may be fewer. */
    int TOGETHER = Tile.FULL;

    /**
     * @param note as it was signed
     */
    record Signed(String note) implements ExportLine {

        @Override
        public String toString() {
            return "checkpoint " + base64(note.getBytes(StandardCharsets.UTF_8));
        }
    }

    record Hashes(List<Hash> leaves) implements ExportLine {

        public Hashes {
            leaves = List.copyOf(leaves);
        }

        @Override
        public String toString() {
            var bytes = new ByteArrayOutputStream();
            leaves.forEach(leaf -> bytes.writeBytes(leaf.bytes()));
            return "hashes " + base64(bytes.toByteArray());
        }
    }

    record Told(LoggedEvent event) implements ExportLine {

        @Override
        public String toString() {
            return String.join(
                    " ",
                    "event",
                    Long.toString(event.position()),
                    event.stream().toString(),
                    Long.toString(event.sequence()),
                    event.eventId().toString(),
                    Long.toString(event.recordedMicros()),
                    event.name(),
                    Integer.toString(event.revision()),
                    base64(event.payload()),
                    base64(event.metadata()));
        }
    }

    /**
     * @throws IllegalArgumentException of what is no such line
     */
    static ExportLine parse(String line) {
        var words = line.split(" ", -1);
        return switch (words[0] + words.length) {
            case "checkpoint2" -> new Signed(new String(bytes(words[1]), StandardCharsets.UTF_8));
            case "hashes2" -> new Hashes(hashes(bytes(words[1])));
            case "event10" ->
                    new Told(
                            new LoggedEvent(
                                    Long.parseLong(words[1]),
                                    UUID.fromString(words[2]),
                                    Long.parseLong(words[3]),
                                    UUID.fromString(words[4]),
                                    Long.parseLong(words[5]),
                                    words[6],
                                    Integer.parseInt(words[7]),
                                    bytes(words[8]),
                                    bytes(words[9])));
            default -> throw new IllegalArgumentException("This is no line of an export");
        };
    }

    private static List<Hash> hashes(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % Hash.SIZE != 0) {
            throw new IllegalArgumentException("These are no hashes");
        }
        var hashes = new ArrayList<Hash>();
        for (int from = 0; from < bytes.length; from += Hash.SIZE) {
            hashes.add(Hash.of(bytes, from, from + Hash.SIZE));
        }
        return hashes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
