package dev.clerkspring.sdk.authentication;

/**
 * Reasons that lie in the request as a whole rather than in its token.
 */
public enum RequestReason implements Reason {
    /** Neither a session token nor an active client: row 10 of the decision table. */
    SESSION_TOKEN_AND_UAT_MISSING("session-token-and-uat-missing"),
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
