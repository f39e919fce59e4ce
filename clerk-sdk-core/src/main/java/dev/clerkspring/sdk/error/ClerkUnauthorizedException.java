package dev.clerkspring.sdk.error;

/**
 * Clerk does not accept the secret key: status 401.
 */
public final class ClerkUnauthorizedException extends ClerkApiException {

    private static final long serialVersionUID = 1L;

    ClerkUnauthorizedException(Failure failure) {
        super(failure);
    }
}
