package dev.clerkspring.sdk.enterprise;

/**
 * Where the hint comes from that tells the provider who is about to sign in.
 */
public enum LoginHintMode {
    /** It is the e-mail address. */
    EMAIL_ADDRESS,
    /** It is in the user's public metadata. */
    CUSTOM_ATTRIBUTE,
    /** There is none. */
    OFF,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
