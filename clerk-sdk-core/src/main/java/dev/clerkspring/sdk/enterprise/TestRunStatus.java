package dev.clerkspring.sdk.enterprise;

/**
 * How far a test of a connection has come.
 */
public enum TestRunStatus {
    /** Nobody has signed in yet. */
    PENDING,
    /** The provider's answer was good. */
    SUCCESS,
    /** It was not. */
    FAILED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
