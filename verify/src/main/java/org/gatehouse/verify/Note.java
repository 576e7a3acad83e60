package org.gatehouse.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** A text with signatures below it (C2SP signed-note). */
public final class Note {

    private static final String LINE = "\u2014 ";
    private static final int ID_SIZE = 4;

    private Note() {}

    /** The note was not signed by whom it should. */
    public static final class Unsigned extends Exception {

        private static final long serialVersionUID = 1L;

        Unsigned(String message) {
            super(message);
        }
    }

    /**
     * @param text ends with a line feed
     * @throws IllegalArgumentException of another text
     * @throws IllegalStateException if the key cannot sign
     */
    public static String sign(String text, VerifierKey key, PrivateKey secret) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends with a line feed");
        }
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = ed25519.sign();
            var bytes =
                    ByteBuffer.allocate(ID_SIZE + signature.length).put(key.id()).put(signature);
            return text
                    + "\n"
                    + LINE
                    + key.name()
                    + " "
                    + Base64.getEncoder().encodeToString(bytes.array())
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    /**
     * The text of a note; signatures of others are passed over.
     *
     * @throws Unsigned if the key has not signed it
     */
    public static String open(String note, VerifierKey key) throws Unsigned {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || end + 2 >= note.length() || !note.endsWith("\n")) {
            throw new Unsigned("This is no signed note");
        }
        var text = note.substring(0, end + 1);
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            if (isOf(key, line)) {
                if (key.verifies(text.getBytes(StandardCharsets.UTF_8), signature(line))) {
                    return text;
                }
                throw new Unsigned("The signature of " + key.name() + " is not of this text");
            }
        }
        throw new Unsigned("The key " + key + " has not signed this");
    }

    private static boolean isOf(VerifierKey key, String line) throws Unsigned {
        if (!line.startsWith(LINE) || line.indexOf(' ', LINE.length()) < 0) {
            throw new Unsigned("A line of the signatures is none");
        }
        var name = line.substring(LINE.length(), line.indexOf(' ', LINE.length()));
        return name.equals(key.name())
                && Arrays.equals(key.id(), Arrays.copyOf(bytes(line), ID_SIZE));
    }

    private static byte[] signature(String line) throws Unsigned {
        var bytes = bytes(line);
        return Arrays.copyOfRange(bytes, ID_SIZE, bytes.length);
    }

    private static byte[] bytes(String line) throws Unsigned {
        try {
            var bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            if (bytes.length > ID_SIZE) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // as what is too short
        }
        throw new Unsigned("A line of the signatures is none");
    }
}
