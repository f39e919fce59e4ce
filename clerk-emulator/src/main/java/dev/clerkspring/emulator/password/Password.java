package dev.clerkspring.emulator.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A salted digest of a password: enough for a developer's invented users, so that no heap dump or snapshot shows what was
 * typed.
 *
 * @param salt random bytes
 * @param digest of salt and password
 */
public record Password(byte[] salt, byte[] digest) {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int SALT_BYTES = 16;

    /**
     * Keeps a password.
     *
     * @param text as typed
     * @return its digest
     */
    public static Password of(String text) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Password(salt, digest(salt, text));
    }

    /**
     * Tells whether a text is this password.
     *
     * @param text as typed
     * @return compared in constant time
     */
    public boolean matches(String text) {
        return MessageDigest.isEqual(digest, digest(salt, text));
    }

    private static byte[] digest(byte[] salt, String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
