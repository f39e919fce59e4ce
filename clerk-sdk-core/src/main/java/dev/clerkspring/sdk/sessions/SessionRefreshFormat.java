package dev.clerkspring.sdk.sessions;

/**
 * What a refreshed session is told as.
 */
public enum SessionRefreshFormat {
    /** As cookies to set. */
    COOKIE,
    /** As a session token. */
    TOKEN,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
