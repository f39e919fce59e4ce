package dev.clerkspring.sdk.token;

import org.jspecify.annotations.Nullable;

/**
 * The keys of an instance could not be had. It says nothing about any token.
 */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TokenReason reason;

    /**
     * Creates the exception.
     *
     * @param reason {@link TokenReason#SECRET_KEY_INVALID} or {@link TokenReason#JWK_REMOTE_FAILED_TO_LOAD}
     * @param message what happened, without secrets
     * @param cause what it followed from
     */
    public KeysUnavailableException(TokenReason reason, String message, @Nullable Throwable cause) {
        // Many waiters may share one instance: nothing is to be added to it.
        super(message, cause, false, true);
        this.reason = reason;
    }

    /**
     * Returns why there are no keys.
     *
     * @return {@link TokenReason#SECRET_KEY_INVALID} where Clerk has refused the secret key, else
     *     {@link TokenReason#JWK_REMOTE_FAILED_TO_LOAD}
     */
    public TokenReason reason() {
        return reason;
    }
}
