package dev.clerkspring.sdk.users;

/**
 * Whether a device is trusted.
 */
public enum TrustedDeviceStatus {
    /** Trusted. */
    ACTIVE,
    /** No longer trusted. */
    REVOKED,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
