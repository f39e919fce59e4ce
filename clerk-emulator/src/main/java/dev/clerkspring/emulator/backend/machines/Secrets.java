package dev.clerkspring.emulator.backend.machines;

import dev.clerkspring.emulator.state.Draft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids and secrets in the shape of those of machines: a prefix and hexadecimal digits.
 */
final class Secrets {

    private static final int ID_BYTES = 16;

    private Secrets() {}

    /** Such as {@code mt_} and 32 digits; not to be guessed unless the emulator's ids are. */
    static String next(Draft draft, String prefix) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(draft.id(prefix).getBytes(StandardCharsets.UTF_8));
            return prefix + "_" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }
}
