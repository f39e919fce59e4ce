package dev.clerkspring.sdk.error;

/**
 * What was asked for does not exist: status 404, or 410 if it did.
 */
public final class ClerkNotFoundException extends ClerkApiException {

    private static final long serialVersionUID = 1L;

    ClerkNotFoundException(Failure failure) {
        super(failure);
    }
}
