package dev.clerkspring.sdk.billing;

/**
 * What became of a subscribed plan.
 */
public enum SubscriptionItemStatus {
    /** It was never paid. */
    ABANDONED,
    /** It is in force. */
    ACTIVE,
    /** It has been canceled and is in force until its period ends. */
    CANCELED,
    /** It is over. */
    ENDED,
    /** It has expired. */
    EXPIRED,
    /** It is tried for free; only to ask by. */
    FREE_TRIAL,
    /** It waits for its first payment. */
    INCOMPLETE,
    /** It has not been paid in time. */
    PAST_DUE,
    /** It has not begun. */
    UPCOMING,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
