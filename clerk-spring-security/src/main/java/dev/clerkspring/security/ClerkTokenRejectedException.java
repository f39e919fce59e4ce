package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.Reason;
import org.springframework.security.oauth2.jwt.BadJwtException;

/**
 * The request carries no acceptable token; Spring Security turns it into a 401.
 */
public final class ClerkTokenRejectedException extends BadJwtException {

    private final transient Reason reason;

    /**
     * Creates the exception.
     *
     * @param reason why
     */
    public ClerkTokenRejectedException(Reason reason) {
        super("The token was not accepted: " + reason.slug());
        this.reason = reason;
    }

    /**
     * Returns why the token was not accepted.
     *
     * @return a reason that is not {@linkplain Reason#unavailable() unavailable}
     */
    public Reason reason() {
        return reason;
    }
}
