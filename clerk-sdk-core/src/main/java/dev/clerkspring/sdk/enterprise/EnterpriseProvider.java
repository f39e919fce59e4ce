package dev.clerkspring.sdk.enterprise;

/**
 * The identity providers that Clerk knows how to connect to.
 */
public enum EnterpriseProvider {
    /** Any by SAML. */
    SAML_CUSTOM,
    /** Okta by SAML. */
    SAML_OKTA,
    /** Google Workspace by SAML. */
    SAML_GOOGLE,
    /** Microsoft Entra ID by SAML. */
    SAML_MICROSOFT,
    /** Any by OpenID Connect. */
    OIDC_CUSTOM,
    /** GitHub Enterprise. */
    OIDC_GITHUB_ENTERPRISE,
    /** GitLab. */
    OIDC_GITLAB,
    /** A value that this release does not know. */
    UNRECOGNIZED
}
