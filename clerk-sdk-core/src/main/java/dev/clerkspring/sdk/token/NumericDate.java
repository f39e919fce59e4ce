package dev.clerkspring.sdk.token;

import org.jspecify.annotations.Nullable;

/** A claim that is a time in seconds since 1970 (RFC 7519, section 2), within the years that {@code Instant} can print. */
final class NumericDate {

    /** The last second of the year 9999. */
    private static final long MAX = 253_402_300_799L;

    private NumericDate() {}

    /**
     * Reads a time, fractions cut off.
     *
     * @param claim what JSON had
     * @return whole seconds from 1970 to the end of the year 9999; null for all else
     */
    static @Nullable Long seconds(@Nullable Object claim) {
        if (!(claim instanceof Number number)) {
            return null;
        }
        double approximate = number.doubleValue();
        return approximate >= 0 && approximate < MAX + 1 ? number.longValue() : null;
    }

    static boolean isBeforeEpoch(@Nullable Object claim) {
        return claim instanceof Number number && number.doubleValue() < 0;
    }
}
