package dev.clerkspring.sdk.token;

/**
 * When the times in a token's claims allow it, clock skew considered.
 *
 * @param from the first instant, in milliseconds since 1970
 * @param until the first instant at which it has expired
 */
record Lifetime(long from, long until) {

    boolean contains(long instant) {
        return from <= instant && instant < until;
    }
}
