package dev.clerkspring.sdk.token;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Unpadded base64url in its one canonical spelling: no padding, no unused bits set. */
final class Base64Url {

    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** The bits of the last character that no byte uses, by the number of characters modulo four. */
    private static final int[] UNUSED_BITS = {0, 0, 0b1111, 0b11};

    private Base64Url() {}

    /**
     * Decodes a part of a text.
     *
     * @param text ASCII
     * @param from the first character
     * @param to behind the last character
     * @return the bytes; null if the part is not canonical base64url
     */
    static byte @Nullable [] decode(byte[] text, int from, int to) {
        if (to == from) {
            return new byte[0];
        }
        int last = ALPHABET.indexOf(text[to - 1]);
        if (last < 0 || (last & UNUSED_BITS[(to - from) % 4]) != 0) {
            return null;
        }
        try {
            var decoded = DECODER.decode(ByteBuffer.wrap(text, from, to - from));
            var bytes = new byte[decoded.remaining()];
            decoded.get(bytes);
            return bytes;
        } catch (IllegalArgumentException ex) {
            return null;
        }
    }
}
