package org.gatehouse.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the master key lies: a JSON object of two Tink keysets in their own JSON form, {@code
 * wrapping} and {@code codes}. With a key management service each is encrypted by it.
 */
final class MasterKeyFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Keeps the two keysets from being exchanged for each other in an encrypted file. */
    private enum Part {
        WRAPPING,
        CODES;

        String member() {
            return this == WRAPPING ? "wrapping" : "codes";
        }

        byte[] place() {
            return LengthPrefixed.of("gatehouse.master-key", member());
        }
    }

    private final Path path;
    private final @Nullable Aead service;

    /**
     * @param service encrypts the file; without it only the file's mode protects it
     */
    MasterKeyFile(Path path, @Nullable Aead service) {
        this.path = path.toAbsolutePath();
        this.service = service;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * @throws IllegalStateException if the file does not hold a master key that can be opened
     */
    MasterKey read() {
        try {
            var parts = JSON.readTree(Files.readString(path));
            return new MasterKey(
                    parse(parts.path(Part.WRAPPING.member()).toString(), Part.WRAPPING),
                    parse(parts.path(Part.CODES.member()).toString(), Part.CODES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(this + " does not open", e);
        } catch (JacksonException _) {
            // Without the cause: a parser's message may quote the file.
            throw new IllegalStateException(this + " is not JSON");
        }
    }

    /** Makes a new master key; the file appears whole or not at all, readable by its owner only. */
    MasterKey create() {
        try {
            write(MasterKey.newWrappingKeyset(), MasterKey.newCodesKeyset());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(this + " cannot be made", e);
        }
        return read();
    }

    void write(KeysetHandle wrapping, KeysetHandle codes) throws GeneralSecurityException {
        var parts = JSON.createObjectNode();
        parts.set(Part.WRAPPING.member(), JSON.readTree(format(wrapping, Part.WRAPPING)));
        parts.set(Part.CODES.member(), JSON.readTree(format(codes, Part.CODES)));
        try {
            var directory = Files.createDirectories(Objects.requireNonNull(path.getParent()));
            // A temporary file is its owner's alone (mode 0600) from the start.
            var temporary = Files.createTempFile(directory, "master-key", ".tmp");
            try {
                try (var file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    var bytes = ByteBuffer.wrap(parts.toPrettyString().getBytes(UTF_8));
                    while (bytes.hasRemaining()) {
                        file.write(bytes);
                    }
                    file.force(true);
                }
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeysetHandle parse(String keyset, Part part) throws GeneralSecurityException {
        return service == null
                ? TinkJsonProtoKeysetFormat.parseKeyset(keyset, MasterKey.TINK, InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(keyset, service, part.place(), MasterKey.TINK);
    }

    private String format(KeysetHandle keyset, Part part) throws GeneralSecurityException {
        return service == null
                ? TinkJsonProtoKeysetFormat.serializeKeyset(keyset, MasterKey.TINK, InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, service, part.place(), MasterKey.TINK);
    }

    @Override
    public String toString() {
        return "The master key file " + path;
    }
}
