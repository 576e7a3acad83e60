package org.gatehouse.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whose signature is believed: a name and an Ed25519 key (C2SP signed-note). Its text is {@code
 * <name>+<id>+<key>}.
 */
public record VerifierKey(String name, byte[] key) {

    private static final byte ED25519 = 1;
    private static final int KEY_SIZE = 32;
    private static final int ID_SIZE = 4;

    /** What stands before the 32 bytes in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * @throws IllegalArgumentException of a name or a key that cannot be one
     */
    public VerifierKey {
        if (name.isEmpty()
                || name.contains("+")
                || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A name has neither blanks nor +");
        }
        if (key.length != KEY_SIZE) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
        }
        key = key.clone();
    }

    public static VerifierKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /**
     * @throws IllegalArgumentException of a text that is no such key
     */
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            var bytes = Base64.getDecoder().decode(parts[2]);
            if (bytes.length == KEY_SIZE + 1 && bytes[0] == ED25519) {
                var key = new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
                if (key.toString().equals(text.strip())) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("This is no key for Ed25519 signatures of notes");
    }

    /** What tells keys of one name apart. */
    byte[] id() {
        var digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(typed());
        return Arrays.copyOf(digest.digest(), ID_SIZE);
    }

    private byte[] typed() {
        return ByteBuffer.allocate(KEY_SIZE + 1).put(ED25519).put(key).array();
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var encoded = new ByteArrayOutputStream();
            encoded.writeBytes(X509);
            encoded.writeBytes(key);
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded.toByteArray())));
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false; // a signature of the wrong length, a key that is no point
        }
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
