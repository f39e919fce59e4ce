package dev.clerkspring.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A salted digest of a password: enough for a process's life, so that no heap dump shows what a developer typed.
 */
public final class Password {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt = new byte[16];

    private final byte[] digest;

    private Password(String text) {
        RANDOM.nextBytes(salt);
        this.digest = digest(text);
    }

    /**
     * Keeps a password.
     *
     * @param text as typed
     * @return its digest
     */
    public static Password of(String text) {
        return new Password(text);
    }

    /**
     * Tells whether a text is this password.
     *
     * @param text as typed
     * @return compared in constant time
     */
    public boolean matches(String text) {
        return MessageDigest.isEqual(digest, digest(text));
    }

    private byte[] digest(String text) {
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
