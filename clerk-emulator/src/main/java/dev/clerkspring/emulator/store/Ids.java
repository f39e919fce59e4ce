package dev.clerkspring.emulator.store;

import java.security.SecureRandom;

/**
 * Random ids in the shape of Clerk's: a prefix and 27 letters and digits.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int LENGTH = 27;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * Makes an id that nobody can guess.
     *
     * @param prefix such as {@code user}
     * @return such as {@code user_2b…}
     */
    public static String next(String prefix) {
        var id = new StringBuilder(prefix).append('_');
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return id.toString();
    }
}
