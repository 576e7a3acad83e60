package org.gatehouse.platform.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Texts joined so that no two lists of texts give the same bytes. The form is frozen. */
final class LengthPrefixed {

    private LengthPrefixed() {}

    /** Each text in UTF-8 after its length in bytes (four bytes, big endian). */
    static byte[] of(String... texts) {
        var encoded = new byte[texts.length][];
        int size = 0;
        for (int i = 0; i < texts.length; i++) {
            encoded[i] = texts[i].getBytes(UTF_8);
            size += Integer.BYTES + encoded[i].length;
        }
        var joined = ByteBuffer.allocate(size);
        for (var text : encoded) {
            joined.putInt(text.length).put(text);
        }
        return joined.array();
    }
}
