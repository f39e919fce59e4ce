package dev.clerkspring.sdk.users;

/**
 * What kind of code was verified.
 */
public enum TotpCodeType {
    /** From an authenticator app. */
    TOTP,
    /** A backup code. */
    BACKUP_CODE,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
