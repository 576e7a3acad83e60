package org.gatehouse.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A hash of the tree: SHA-256, with leaves told apart from what is above them (RFC 6962, 2.1). */
public final class Hash {

    /** Bytes. */
    public static final int SIZE = 32;

    /** Of the tree without a leaf. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws IllegalArgumentException of another length
     */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * @throws IllegalArgumentException of another length
     */
    static Hash of(byte[] bytes, int from, int to) {
        if (to - from != SIZE || to > bytes.length) {
            throw new IllegalArgumentException("A hash has " + SIZE + " bytes");
        }
        return new Hash(Arrays.copyOfRange(bytes, from, to));
    }

    /**
     * @throws IllegalArgumentException of what is no hash in base64
     */
    public static Hash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** Of a leaf. */
    public static Hash leaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** Of what is above two others. */
    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("Every Java platform has SHA-256", none);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
