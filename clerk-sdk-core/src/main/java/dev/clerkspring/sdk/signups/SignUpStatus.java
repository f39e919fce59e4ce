package dev.clerkspring.sdk.signups;

/**
 * How far a sign-up has come.
 */
public enum SignUpStatus {
    /** It has been given up. */
    ABANDONED,
    /** There is a user now. */
    COMPLETE,
    /** Something is still missing or not verified. */
    MISSING_REQUIREMENTS,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
