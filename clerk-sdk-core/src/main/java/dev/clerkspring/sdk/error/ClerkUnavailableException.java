package dev.clerkspring.sdk.error;

/**
 * Clerk cannot be reached or cannot answer: no answer, one that cannot be read, or a status from 500 on. A call that changes something may
 * have done so all the same.
 */
public final class ClerkUnavailableException extends ClerkApiException {

    private static final long serialVersionUID = 1L;

    ClerkUnavailableException(Failure failure) {
        super(failure);
    }
}
