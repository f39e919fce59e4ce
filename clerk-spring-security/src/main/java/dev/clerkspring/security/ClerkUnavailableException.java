package dev.clerkspring.security;

import dev.clerkspring.sdk.authentication.Reason;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Nothing can be said about a token, because keys or Clerk cannot be reached.
 *
 * <p>Spring Security wraps it into an {@code AuthenticationServiceException}. A chain of
 * {@link dev.clerkspring.security.servlet.ClerkHttpConfigurer} or
 * {@link dev.clerkspring.security.reactive.ClerkServerHttpSecurity} answers 503; a stock resource server answers 500.
 */
public final class ClerkUnavailableException extends JwtException {

    private final transient Reason reason;

    /**
     * Creates the exception.
     *
     * @param reason what is missing
     */
    public ClerkUnavailableException(Reason reason) {
        super("The token cannot be verified at the moment: " + reason.slug());
        this.reason = reason;
    }

    /**
     * Returns what is missing.
     *
     * @return a reason that is {@linkplain Reason#unavailable() unavailable}
     */
    public Reason reason() {
        return reason;
    }
}
