package dev.clerkspring.sdk.lease;

/**
 * How long a connection may go on. A session token lives for a minute; what it has opened may live for hours.
 */
public enum LeasePolicy {
    /** As long as the newest token of the session that the client has sent. */
    TOKEN,
    /** As long as Clerk says that the session is active, and not longer than {@link LeaseSettings#maxAge()} on one token. */
    SESSION,
    /** As long as it lasts: judged when it is opened, and never again. */
    CONNECT
}
