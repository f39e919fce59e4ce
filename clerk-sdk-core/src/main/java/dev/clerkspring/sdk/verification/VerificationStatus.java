package dev.clerkspring.sdk.verification;

/**
 * How far a verification has come.
 */
public enum VerificationStatus {
    /** Not yet verified. */
    UNVERIFIED,
    /** Verified. */
    VERIFIED,
    /** Too many wrong attempts. */
    FAILED,
    /** Not verified in time. */
    EXPIRED,
    /** Verified, but the identification belongs to another user. */
    TRANSFERABLE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
