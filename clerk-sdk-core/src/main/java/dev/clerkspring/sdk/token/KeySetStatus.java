package dev.clerkspring.sdk.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of an instance are at one moment; for health and metrics.
 *
 * @param freshness whether there are keys to verify with
 * @param fetchedAt when they were fetched; null if there are none, or none that age
 * @param failure why the last fetch failed; null if it did not
 * @param fetches how many fetches have brought keys
 * @param failures how many fetches have failed
 */
public record KeySetStatus(
        Freshness freshness,
        @Nullable Instant fetchedAt,
        @Nullable TokenReason failure,
        long fetches,
        long failures) {

    /** What the age of the keys means. */
    public enum Freshness {
        /** The keys are configured and do not age. */
        FIXED,
        /** The keys have been fetched lately. */
        FRESH,
        /** The keys verify, and are to be renewed with the next token. */
        STALE,
        /** There are no keys, or they are too old to be used. The next token fetches some. */
        NONE
    }
}
