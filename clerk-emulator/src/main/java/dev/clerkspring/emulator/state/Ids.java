package dev.clerkspring.emulator.state;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids and secrets in the shape of Clerk's: a prefix and 27 letters and digits.
 */
public interface Ids {

    /**
     * Makes the next one.
     *
     * @param prefix such as {@code user}
     * @return such as {@code user_2b…}
     */
    String next(String prefix);

    /**
     * Returns ids that nobody can guess.
     *
     * @return safe for concurrent use
     */
    static Ids random() {
        return from(new SecureRandom());
    }

    /**
     * Returns ids that are the same in every run, for tests that compare texts. Secrets are guessable then.
     *
     * @return counts from 1, safe for concurrent use
     */
    static Ids counting() {
        var count = new AtomicLong();
        return prefix -> prefix + "_" + String.format("%027d", count.incrementAndGet());
    }

    private static Ids from(RandomGenerator random) {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        return prefix -> {
            var id = new StringBuilder(prefix).append('_');
            random.ints(27, 0, alphabet.length()).forEach(index -> id.append(alphabet.charAt(index)));
            return id.toString();
        };
    }
}
