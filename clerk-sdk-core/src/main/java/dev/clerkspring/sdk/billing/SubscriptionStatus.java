package dev.clerkspring.sdk.billing;

/**
 * What became of a subscription.
 */
public enum SubscriptionStatus {
    /** It was never paid. */
    ABANDONED,
    /** It is in force. */
    ACTIVE,
    /** It has been canceled. */
    CANCELED,
    /** It is over. */
    ENDED,
    /** It waits for its first payment. */
    INCOMPLETE,
    /** It has not been paid in time. */
    PAST_DUE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
