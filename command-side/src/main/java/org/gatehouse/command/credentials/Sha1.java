package org.gatehouse.command.credentials;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which the files of Pwned Passwords are sorted. It protects nothing here, and lives as
 * long as a search.
 */
final class Sha1 {

    static final int HEX_DIGITS = 40;

    private final byte[] digest;

    Sha1(String text) {
        try {
            digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    /** In upper case. */
    String hex() {
        return HexFormat.of().withUpperCase().formatHex(digest);
    }

    long beginning() {
        return ByteBuffer.wrap(digest).getLong();
    }
}
