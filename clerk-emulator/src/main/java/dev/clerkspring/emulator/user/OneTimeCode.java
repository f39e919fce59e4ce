package dev.clerkspring.emulator.user;

import dev.clerkspring.emulator.entity.InstanceSettings;
import dev.clerkspring.emulator.state.Reading;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The code that proves an e-mail address or a phone number. As no message is sent, it is always the one of Clerk's test
 * addresses and numbers.
 */
public final class OneTimeCode {

    private static final String TEXT = "424242";

    /** How long it is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How often one may be tried. */
    public static final int MOST_ATTEMPTS = 3;

    private OneTimeCode() {}

    /**
     * Tells whether a code is right.
     *
     * @param state the settings of the instance
     * @param code as typed
     * @return false for every code unless the instance is in test mode, as nobody gets another one
     */
    public static boolean matches(Reading state, @Nullable String code) {
        return InstanceSettings.of(state).testMode() && TEXT.equals(code);
    }
}
