package dev.clerkspring.emulator.user;

import java.time.Duration;

/**
 * The code that proves an e-mail address or a phone number. As no message is sent, it is always the one of Clerk's test
 * addresses and numbers.
 */
public final class OneTimeCode {

    /** The code. */
    public static final String TEXT = "424242";

    /** How long it is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How often one may be tried. */
    public static final int MOST_ATTEMPTS = 3;

    private OneTimeCode() {}
}
