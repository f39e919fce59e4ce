package dev.clerkspring.sdk.authentication;

/**
 * Reasons that lie in the request as a whole rather than in its token.
 */
public enum RequestReason implements Reason {
    /** Neither a session token nor an active client: row 10 of the decision table. */
    SESSION_TOKEN_AND_UAT_MISSING("session-token-and-uat-missing"),
    /** A session and no active client: row 11. */
    SESSION_TOKEN_BUT_NO_CLIENT_UAT("session-token-but-no-client-uat"),
    /** An active client and no session: row 12. */
    CLIENT_UAT_BUT_NO_SESSION_TOKEN("client-uat-but-no-session-token"),
    /** The session is older than the last change of the client: row 13c. */
    SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT("session-token-iat-before-client-uat"),
    /** The session is not valid yet, beyond clock skew: row 14. */
    SESSION_TOKEN_NBF("session-token-nbf"),
    /** The session was issued in the future, beyond clock skew: row 14. */
    SESSION_TOKEN_IAT_IN_THE_FUTURE("session-token-iat-in-the-future"),
    /** A handshake came back without a session: row 2. */
    SESSION_TOKEN_MISSING("session-token-missing"),
    /** A satellite does not know what the primary domain knows: rows 4 and 6. */
    SATELLITE_NEEDS_SYNCING("satellite-needs-syncing"),
    /** The primary domain of a development instance answers a satellite: row 7. */
    PRIMARY_RESPONDS_TO_SYNCING("primary-responds-to-syncing"),
    /** A development instance's browser brings its token in the URL: row 8. */
    DEV_BROWSER_SYNC("dev-browser-sync"),
    /** A development instance does not know the browser: row 9. */
    DEV_BROWSER_MISSING("dev-browser-missing"),
    /** The browser comes from another site, where its sessions may have changed: row 15. */
    PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC("primary-domain-cross-origin-sync"),
    /** The page belongs to another organization than the active one: row 16. */
    ACTIVE_ORGANIZATION_MISMATCH("active-organization-mismatch"),
    /** The token is of a kind that is not accepted here: row 13b. */
    TOKEN_TYPE_MISMATCH("token-type-mismatch"),
    /** Only one kind of machine token is accepted here, and the {@code Authorization} header has no token. */
    NO_TOKEN_IN_HEADER("No token in header"),
    /** The session still has tasks to complete; Clerk's {@code sts} claim says {@code pending}. */
    PENDING("pending"),
    /** Something failed that is neither the request's nor the token's fault. */
    UNEXPECTED_ERROR("unexpected-error");

    private final String slug;

    RequestReason(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean unavailable() {
        return this == UNEXPECTED_ERROR;
    }
}
