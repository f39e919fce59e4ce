package dev.clerkspring.sdk.error;

/**
 * Too many calls: status 429. {@link #retryAfter()} says how long to wait.
 */
public final class ClerkRateLimitedException extends ClerkApiException {

    private static final long serialVersionUID = 1L;

    ClerkRateLimitedException(Failure failure) {
        super(failure);
    }
}
