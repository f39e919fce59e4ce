package dev.clerkspring.sdk.restrictions;

/**
 * What an identifier on a list is.
 */
public enum IdentifierType {
    /** An e-mail address, or a pattern for all of a domain. */
    EMAIL_ADDRESS,
    /** A phone number. */
    PHONE_NUMBER,
    /** The address of a wallet. */
    WEB3_WALLET,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
