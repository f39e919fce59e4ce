package dev.clerkspring.sdk.error;

/**
 * Clerk found fault with the request itself: status 400, 409, 413, 415 or 422. Sent again it fails again.
 */
public final class ClerkInvalidRequestException extends ClerkApiException {

    private static final long serialVersionUID = 1L;

    ClerkInvalidRequestException(Failure failure) {
        super(failure);
    }
}
