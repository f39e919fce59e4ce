package dev.clerkspring.sdk.enterprise;

/**
 * What an enterprise connection speaks.
 */
public enum EnterpriseProtocol {
    /** OAuth or OpenID Connect. */
    OAUTH,
    /** SAML. */
    SAML,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
