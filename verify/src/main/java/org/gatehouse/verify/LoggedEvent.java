package org.gatehouse.verify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One event as the log has it, to the byte. Payload and metadata are as they were written, sealed
 * where they are personal: a value whose key was destroyed is proven all the same.
 *
 * @param recordedMicros microseconds since 1970, as PostgreSQL keeps times
 */
public record LoggedEvent(
        long position,
        UUID stream,
        long sequence,
        UUID eventId,
        long recordedMicros,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata) {

    /**
     * Leaf v1 (docs/decisions/0012): numbers big-endian, and before each part of variable length
     * its length in four bytes, so that no two events have one leaf.
     */
    public byte[] leaf() {
        var bytes = new ByteArrayOutputStream(128 + payload.length + metadata.length);
        try (var out = new DataOutputStream(bytes)) {
            write(out, name.getBytes(StandardCharsets.UTF_8));
            out.writeInt(revision);
            write(out, stream);
            out.writeLong(sequence);
            write(out, eventId);
            out.writeLong(recordedMicros);
            out.writeLong(position);
            write(out, payload);
            write(out, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * What the transparency log has of the event: the digest of its leaf. An entry of the log may
     * have 64 KiB at most (C2SP tlog-tiles), an event may have more.
     */
    public byte[] entry() {
        return Hash.sha256().digest(leaf());
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }
}
