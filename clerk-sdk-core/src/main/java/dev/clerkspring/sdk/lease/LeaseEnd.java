package dev.clerkspring.sdk.lease;

/**
 * Why a connection may not go on.
 */
public enum LeaseEnd {
    /** The token has expired, and there is no newer one. */
    TOKEN_EXPIRED("token-expired"),
    /** The session has ended, or is not that of the user any more. */
    SESSION_ENDED("session-ended"),
    /** The newest token is older than {@link LeaseSettings#maxAge()}. */
    TOKEN_TOO_OLD("token-too-old");

    private final String slug;

    LeaseEnd(String slug) {
        this.slug = slug;
    }

    /**
     * Returns the reason as clients see it.
     *
     * @return lower-case words joined by hyphens
     */
    public String slug() {
        return slug;
    }
}
