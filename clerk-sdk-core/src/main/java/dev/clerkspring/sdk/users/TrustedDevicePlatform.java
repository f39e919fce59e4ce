package dev.clerkspring.sdk.users;

/**
 * What a trusted device runs.
 */
public enum TrustedDevicePlatform {
    /** iOS. */
    IOS,
    /** Android. */
    ANDROID,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
