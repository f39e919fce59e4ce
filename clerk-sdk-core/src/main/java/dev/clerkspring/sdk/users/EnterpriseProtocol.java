package dev.clerkspring.sdk.users;

/**
 * What an enterprise account speaks.
 */
public enum EnterpriseProtocol {
    /** OAuth or OpenID Connect. */
    OAUTH,
    /** SAML. */
    SAML,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
